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

/** A slug that is not taken: the one wished for, or with the first free number behind it. */
export function firstFree(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** Whether a part of an address can be a slug at all: PostgreSQL refuses to look for some other texts. */
export function isSlug(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text);
}

/** The slug in a segment of an address: Next.js hands segments over as they were sent. */
export function slugFromSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
