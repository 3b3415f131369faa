import type { SearchText } from "@/lib/search/document";
import { stem } from "@/lib/search/stem";
import type { Term, Vocabulary } from "@/lib/vocabulary/terms";
import { tellingWords, termNames } from "./term-names";

/*
 * Terms that a title or keyword says though nobody gave them to the entry: "climate refugees" is environmental migration.
 * They give an entry words to be found by, in every language, never a value of a facet.
 */

const schemes = ["TOPIC", "COUNTRY", "REGION"] as const;

/** One word that says so little by itself, or so many things, that no term is meant by it; "us" and "car" are too short. */
const ambiguous = new Set(
  [
    "land transit transfers skills training journeys families integration inclusion belonging estimates surveys",
    "american french spanish portuguese reunion",
    "remises foncier competences formation familles expulsion appartenance estimations previsions enquetes",
    "americain francais espagnol portugais maurice dominique salvador",
    "tierra transito competencias formacion familias integracion cuidados contratacion estimaciones pronosticos",
    "encuestas pertenencia frances espanol portugues indio",
    "seca competencias formacao integracao inclusao estimativas previsoes inqueritos pertenca reuniao espanhol indio",
    "عبور اسر تدريب تمييز انتماء ادماج اندماج مهارات مسوح تقديرات توقعات",
    "امريكا امريكي فرنسي اسباني برتغالي مالي عمان قمري بنين",
  ]
    .join(" ")
    .split(" ")
    .map(stem),
);

/** Names in which that of a country is not the country. */
const others = [
  ...["Central African", "Indian Ocean", "West Indian", "Gulf of Guinea", "New Mexico", "New Jersey", "New England"],
  ...["océan Indien", "golfe de Guinée", "golfo de Guinea", "golfo da Guiné"],
  ...["المحيط الهندي", "خليج غينيا", "المغرب العربي"],
];

type Name = { words: string[]; term: Term | undefined };
/** By the first word, the longest first. */
type Names = Map<string, Name[]>;

const kept = new WeakMap<Vocabulary, Map<string, Names>>();

/** The topics, countries and regions that titles and keywords name, in their own language or, as a whole keyword, in any. */
export function mentionedTerms(vocabulary: Vocabulary, texts: SearchText[]): Term[] {
  const names = namesByLanguage(vocabulary);
  const found = new Set<Term>();
  for (const { language, title, keywords } of texts) {
    const own = names.get(language.split("-")[0] ?? "");
    for (const text of own ? [title, ...keywords] : []) {
      for (const term of spelt(stems(text), own as Names)) found.add(term);
    }
    for (const words of keywords.map(stems)) {
      for (const each of names.values()) {
        const whole = each
          .get(words[0] ?? "")
          ?.find((name) => name.words.length === words.length && begins(words, 0, name));
        if (whole?.term) found.add(whole.term);
      }
    }
  }
  return [...found];
}

/** From left to right the longest name each time, so that Equatorial Guinea is not Guinea. */
function spelt(words: string[], names: Names): Term[] {
  const found: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const name = names.get(words[at] as string)?.find((each) => begins(words, at, each));
    if (name?.term) found.push(name.term);
    at += name?.words.length ?? 1;
  }
  return found;
}

function begins(words: string[], at: number, name: Name): boolean {
  return name.words.every((word, offset) => words[at + offset] === word);
}

function stems(text: string): string[] {
  return tellingWords(text, Number.POSITIVE_INFINITY).map(stem);
}

function namesByLanguage(vocabulary: Vocabulary): Map<string, Names> {
  const known = kept.get(vocabulary);
  if (known) return known;
  const languages = new Map<string, Map<string, Name>>();
  for (const { term, locale, words } of schemes.flatMap((scheme) => termNames(vocabulary, scheme))) {
    const names =
      languages.get(locale) ?? new Map<string, Name>(others.map((text) => [stems(text).join(" "), other(text)]));
    languages.set(locale, names);
    const spelling = words.map(stem);
    if (!tells(words, spelling)) continue;
    const key = spelling.join(" ");
    const same = names.get(key);
    // What may be either of two, as Congolese, is neither.
    names.set(key, { words: spelling, term: same && same.term !== term ? undefined : term });
  }
  const made = new Map([...languages].map(([locale, names]) => [locale, byFirstWord([...names.values()])]));
  kept.set(vocabulary, made);
  return made;
}

function other(text: string): Name {
  return { words: stems(text), term: undefined };
}

function tells(words: string[], spelling: string[]): boolean {
  const [first = ""] = words;
  if (words.length !== 1) return words.length > 1;
  return first.length >= (/^[a-z]/.test(first) ? 4 : 3) && !ambiguous.has(spelling[0] as string);
}

function byFirstWord(names: Name[]): Names {
  const found: Names = new Map();
  for (const name of names.sort((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0] as string;
    found.set(first, [...(found.get(first) ?? []), name]);
  }
  return found;
}
