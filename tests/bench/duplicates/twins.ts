import type { Features } from "@/lib/catalogue/likeness/features";
import { titleWords } from "@/lib/catalogue/likeness/words";
import type { Random } from "../random";
import type { Read } from "./records";
import { standingTwins } from "./translations";

/** Two records that are one work, or are not; `rule` says how the pair was made, `of` which record it hangs on. */
export type Pair = { rule: string; of: string; a: Features; b: Features; twins: boolean };

type Change = { rule: string; change: (features: Features, random: Random) => Features | undefined };

const retitled = (features: Features, text: string): Features => ({
  ...features,
  titles: [{ text, language: features.titles[0]?.language ?? "en" }],
});
const titleOf = ({ titles }: Features) => titles[0]?.text ?? "";
/** What an entry typed by hand rarely has. */
const bare = (features: Features): Features => ({
  ...features,
  doi: null,
  isbns: [],
  container: "",
  volume: "",
  issue: "",
  pages: "",
});
const unless = (features: Features, before: Features) => (titleOf(features) === titleOf(before) ? undefined : features);

const withoutAccents = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, "")
    .replace(/ø/g, "o")
    .replace(/[’‘]/g, "'");

const shortened: [RegExp, string][] = [
  [/\bInternational\b/, "Int."],
  [/\bDevelopment\b/, "Dev."],
  [/\bGovernment\b/, "Govt"],
  [/\bUnited Nations\b/, "UN"],
  [/\bEconomic\b/, "Econ."],
  [/\bUniversity\b/, "Univ."],
  [/\band\b/, "&"],
  [/\bImmigration\b/, "Immigr."],
  [/\bMigration\b/, "Migr."],
  [/\bReview\b/, "Rev."],
  [/\bPolitical\b/, "Polit."],
  [/\bInternally Displaced Persons\b/i, "IDPs"],
  [/\bInternacional\b/i, "Int."],
  [/\bInternationales?\b/i, "Int."],
  [/\bDesarrollo\b/i, "Des."],
  [/\bDesenvolvimento\b/i, "Desenv."],
  [/\bDéveloppement\b/i, "Dév."],
];

/** Reads a name another way: "Diop, Awa" as "A. Diop", "DIOP, A.", "Awa Diop". */
function otherNames(features: Features, random: Random): Features["names"] {
  const way = random.below(3);
  return features.names.map((name) => {
    if (name.isInstitution) return name;
    const words = name.name.split(/\s+/);
    const family = name.family || (words.at(-1) ?? "");
    const given = name.given || words.slice(0, -1).join(" ");
    const initials = given
      .split(/[\s-]+/)
      .filter(Boolean)
      .map((part) => `${part.charAt(0)}.`)
      .join(" ");
    if (way === 0) return { ...name, name: `${initials} ${family}`.trim(), family: "", given: "" };
    if (way === 1) return { ...name, name: `${family.toUpperCase()}, ${initials}`, family: "", given: "" };
    return { ...name, name: `${withoutAccents(given)} ${withoutAccents(family)}`.trim(), family: "", given: "" };
  });
}

function misspelt(text: string, random: Random): string | undefined {
  const words = text.split(" ");
  const long = words.flatMap((word, at) => (/^\p{L}{6,}$/u.test(word) ? [at] : []));
  if (long.length < 2) return undefined;
  for (const at of random.shuffle(long).slice(0, 1 + random.below(2))) {
    const word = words[at] ?? "";
    const place = 1 + random.below(word.length - 2);
    const kinds = [
      word.slice(0, place) + word.slice(place + 1),
      word.slice(0, place) + word.charAt(place) + word.slice(place),
      word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
      `${word.slice(0, place)}e${word.slice(place + 1)}`,
    ];
    words[at] = random.pick(kinds);
  }
  return words.join(" ");
}

const changes: Change[] = [
  {
    rule: "accents left out, DOI missing",
    change: (f) =>
      unless(
        retitled(
          bare({
            ...f,
            names: f.names.map((name) => ({
              ...name,
              name: withoutAccents(name.name),
              family: withoutAccents(name.family),
            })),
          }),
          withoutAccents(titleOf(f)),
        ),
        f,
      ),
  },
  {
    rule: "capitals and other punctuation, DOI missing",
    change: (f) =>
      retitled(
        bare(f),
        titleOf(f)
          .toUpperCase()
          .replace(/:/g, " –")
          .replace(/[“”"«»]/g, "'")
          .replace(/-/g, "‐"),
      ),
  },
  {
    rule: "subtitle dropped, names otherwise, DOI missing",
    change: (f, random) => {
      const [head = "", rest] = titleOf(f).split(/: /);
      return rest && head.split(" ").length >= 2
        ? { ...retitled(bare(f), head), names: otherNames(f, random) }
        : undefined;
    },
  },
  {
    rule: "words abbreviated, DOI missing",
    change: (f) =>
      unless(
        retitled(
          bare(f),
          shortened.reduce((text, [long, short]) => text.replace(long, short), titleOf(f)),
        ),
        f,
      ),
  },
  {
    rule: "mistyped, names otherwise, DOI missing",
    change: (f, random) => {
      const text = misspelt(titleOf(f), random);
      return text ? { ...retitled(bare(f), text), names: otherNames(f, random) } : undefined;
    },
  },
  {
    rule: "names otherwise, DOI missing",
    change: (f, random) => (f.names.length > 0 ? { ...bare(f), names: otherNames(f, random) } : undefined),
  },
  { rule: "names and DOI missing", change: (f) => ({ ...bare(f), names: [] }) },
  {
    rule: "first author only, a year later, DOI missing",
    change: (f) =>
      f.names.length > 1 && f.year ? { ...bare(f), names: f.names.slice(0, 1), year: f.year + 1 } : undefined,
  },
  {
    rule: "Arabic letters otherwise, DOI missing",
    change: (f) =>
      /\p{Script=Arabic}/u.test(titleOf(f))
        ? retitled(
            bare(f),
            titleOf(f)
              .replace(/[أإآ]/g, "ا")
              .replace(/ة/g, "ه")
              .replace(/ى/g, "ي")
              .replace(/(?<=\p{L})م/u, "ـم"),
          )
        : undefined,
  },
];

/** What a set of pairs is made of. */
export type Making = {
  /** Pairs of each change. */
  each: number;
  translations: [key: string, language: string, title: string][];
  /** Whether to add what is there once: the twins that stand in the data, the nearest of all real titles. */
  standing: boolean;
};

/** True pairs: real records beside themselves changed by rule, translated by hand, and the twins that stand in the data. */
export function twinPairs(records: Read[], making: Making, random: Random): Pair[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const changed = changes.flatMap(({ rule, change }) => {
    const made: Pair[] = [];
    for (const { key, features } of random.shuffle(records)) {
      const b = made.length < making.each ? change(features, random) : undefined;
      if (b) made.push({ rule, of: key, a: features, b, twins: true });
    }
    return made;
  });
  const translated = making.translations.map(([key, language, text]): Pair => {
    const record = byKey.get(key);
    if (!record) throw new Error(`No record ${key} to translate`);
    const names = otherNames(record.features, random);
    const b = { ...bare(record.features), names, titles: [{ text, language }] };
    return { rule: "title translated, names otherwise, DOI missing", of: key, a: record.features, b, twins: true };
  });
  const standing = (making.standing ? standingTwins : []).map(([one, other]): Pair => {
    const [a, b] = [byKey.get(one), byKey.get(other)];
    if (!a || !b) throw new Error(`No records ${one}, ${other}`);
    return { rule: "preprint and article, as they stand", of: one, a: a.features, b: b.features, twins: true };
  });
  return [...changed, ...translated, ...standing];
}

/** Whether two are written down as one work. */
export function areStandingTwins(a: string, b: string): boolean {
  return standingTwins.some((pair) => pair.includes(a) && pair.includes(b));
}

/** Telling words that two titles share, weighed by how few titles have them. */
export function likeness(a: Features, b: Features, rarity: (word: string) => number): number {
  const [some, others] = [a, b].map((each) => new Set(titleWords(titleOf(each)).telling)) as [Set<string>, Set<string>];
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + rarity(word), 0);
  const common = [...some].filter((word) => others.has(word));
  return sum(common) / sum(new Set([...some, ...others]));
}
