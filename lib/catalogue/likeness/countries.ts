import { tokens } from "@/lib/search/normalise";
import { alike, isCognate } from "./cognates";

const languages = ["en", "fr", "es", "pt", "ar"];
let countries: Map<string, string> | undefined;
/** Names of one word by their first four letters, for those that are made of them: "Venezuelan", "boliviano", "سوريين". */
const made = new Map<string, string[]>();

/** Names of countries in the hub's languages, as their words in the common spelling, with the country's code. */
export function countryNames(): Map<string, string> {
  if (countries) return countries;
  countries = new Map();
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (let code = 0; code < 26 * 26; code++) {
      const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
      const name = names.of(region);
      if (name) add(tokens(name), `country ${region}`);
    }
  }
  return countries;
}

function add(words: string[], country: string): void {
  countries?.set(words.join(" "), country);
  const [word = ""] = words;
  const begins = word.slice(0, 4);
  if (words.length === 1 && word.length >= 4) made.set(begins, [...(made.get(begins) ?? []), word]);
}

/** The country that a word is made of, by the longest beginning that they share. */
export function countryWithin(word: string): string | undefined {
  countryNames();
  const names = (made.get(word.slice(0, 4)) ?? []).filter(
    (name) => isCognate(name, word) && name.length - alike(name, word) <= 4,
  );
  const [best] = names.sort((a, b) => alike(b, word) - alike(a, word) || a.length - b.length);
  return best && countryNames().get(best);
}

/** The country that one word names, or undefined. */
export function countryNamed(word: string): string | undefined {
  return countryNames().get(word);
}
