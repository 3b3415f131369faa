import { countryNames, countryWithin } from "./countries";
import { fieldWords } from "./field-words";

type Concept = { id: string; stem: string };
const stems: Concept[] = fieldWords
  .trim()
  .split("\n")
  .flatMap((line) => line.split(" ").map((stem) => ({ id: line.split(" ")[0] ?? line, stem })))
  // The longest beginning that a word has is what it means.
  .sort((a, b) => b.stem.length - a.stem.length);
const byInitial = new Map<string, Concept[]>();
for (const concept of stems) {
  const initial = concept.stem.charAt(0);
  byInitial.set(initial, [...(byInitial.get(initial) ?? []), concept]);
}

/** What a title's words mean, one for each word: a country, a word of the field, or the word itself. */
export function meanings(words: string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const long = [4, 3, 2].find(
      (many) => countryNames().has(words.slice(at, at + many).join(" ")) && at + many <= words.length,
    );
    found.push(countryNames().get(words.slice(at, at + (long ?? 1)).join(" ")) ?? meaningOf(words[at] ?? ""));
    if (long) at += long - 1;
  }
  return found;
}

function meaningOf(word: string): string {
  // "and", "with", "for" are written together with the Arabic word that follows.
  for (const bare of [word, word.replace(/^[وبلف](?=\p{Script=Arabic}{3})/u, "")]) {
    const concept = (byInitial.get(bare.charAt(0)) ?? []).find(({ stem }) => begins(bare, stem));
    if (concept) return `field ${concept.id}`;
  }
  return countryWithin(word) ?? word;
}

/** Short beginnings have short endings: "est" is not that of "estimates". */
function begins(word: string, stem: string): boolean {
  const room = stem.length > 4 || /\p{Script=Arabic}/u.test(stem) ? word.length : stem.length - 2;
  return word.startsWith(stem) && word.length - stem.length <= room;
}
