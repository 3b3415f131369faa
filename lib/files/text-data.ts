import type { Database } from "@/lib/db/client";

/** What files say, by the SHA-256 of their content; those not read yet, and those without text, are missing. */
export async function fileTexts(db: Database, sha256s: string[]): Promise<Map<string, string>> {
  if (sha256s.length === 0) return new Map();
  const rows = await db.fileText.findMany({
    where: { sha256: { in: sha256s }, status: "READ" },
    select: { sha256: true, text: true },
  });
  return new Map(rows.map(({ sha256, text }) => [sha256, text]));
}
