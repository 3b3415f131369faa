import type { Random } from "./random";

/** What goes wrong when a word is typed. */
export const mistypings = ["insert", "delete", "substitute", "transpose"] as const;
export type Mistyping = (typeof mistypings)[number];

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The word with one error of a kind, never the word itself. */
export function mistype(word: string, kind: Mistyping, random: Random): string {
  for (;;) {
    const typed = attempt([...word], kind, random);
    if (typed !== word) return typed;
  }
}

function attempt(letters: string[], kind: Mistyping, random: Random): string {
  const at = random.below(letters.length);
  const letter = random.pick([...LETTERS]);
  if (kind === "insert") letters.splice(random.below(letters.length + 1), 0, letter);
  else if (kind === "delete") letters.splice(at, 1);
  else if (kind === "substitute") letters[at] = letter;
  else {
    const first = random.below(letters.length - 1);
    [letters[first], letters[first + 1]] = [letters[first + 1] as string, letters[first] as string];
  }
  return letters.join("");
}
