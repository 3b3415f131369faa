/** What stands in the database for the name of somebody who has closed their account. */
export const FORMER_MEMBER = "Former member";

/**
 * A name as readers see it.
 * @param words what stands for the name of a former member, and for that of nobody known
 */
export function shownName(name: string | null | undefined, words: { former: string; nobody: string }): string {
  if (name === FORMER_MEMBER) return words.former;
  return name || words.nobody;
}
