/**
 * The answer for an address whose entry was merged into another. Asked for again each time, because a merging can be taken
 * back; relative, because the hub does not know by which host and scheme readers reach it.
 */
export function movedForGood(path: string): Response {
  return new Response(null, { status: 308, headers: { Location: path, "Cache-Control": "public, no-cache" } });
}
