import type { Transaction } from "@/lib/db/client";
import type { EntryKind } from "@/lib/db/generated/enums";

const longest = 80;

/**
 * The readable part of an entry's address, from its title: lower case, words joined by hyphens, Latin letters without
 * accents, other scripts as they are written (browsers show them; their vowel signs and hamzas are part of the word).
 * @returns at most 80 characters, cut between words; "entry" for a title without any letter or digit
 */
export function slugFromTitle(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    // Arabic short vowels are rarely written and never typed.
    .replace(/[\u064B-\u0652\u0640]/g, "")
    .toLowerCase()
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= longest) return words || "entry";
  const cut = words.slice(0, longest + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, longest);
}

/**
 * A slug that no other entry of the kind has: the title's own, or with the first free number behind it. Holds, until
 * the transaction ends, a lock that keeps others from choosing the same.
 */
export async function claimSlug(tx: Transaction, kind: EntryKind, title: string, entryId?: string): Promise<string> {
  const base = slugFromTitle(title);
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug:${kind}:${base}`}, 0))::text`;
  const taken = await tx.entry.findMany({
    where: { kind, OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }], NOT: { id: entryId } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  if (!slugs.has(base)) return base;
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
