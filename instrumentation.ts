/** Called by Next.js once when a server starts: the index follows the catalogue from then on. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startIndexer } = await import("@/lib/indexing/indexer");
  startIndexer();
}
