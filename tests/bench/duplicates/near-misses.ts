import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Features } from "@/lib/catalogue/likeness/features";
import { compareNames } from "@/lib/catalogue/likeness/names";
import { titleWords } from "@/lib/catalogue/likeness/words";
import type { Random } from "../random";
import { dataFile } from "../real-texts";
import type { Read } from "./records";
import { areStandingTwins, likeness, type Making, type Pair } from "./twins";

const titleOf = ({ titles }: Features) => titles[0]?.text ?? "";
const retitled = (features: Features, text: string): Features => ({
  ...features,
  doi: null,
  isbns: [],
  volume: "",
  pages: "",
  titles: [{ text, language: features.titles[0]?.language ?? "en" }],
});

/** Pairs that look alike and are not one work: real ones as near as there are, and such as catalogues are full of. */
export function nearMisses(records: Read[], { translations, standing }: Making, random: Random): Pair[] {
  return [
    ...(standing ? [...nearestTitles(records), ...sameAuthors(records)] : []),
    ...numberedReports(random, 700),
    ...byRule(records, translations, random),
  ];
}

/** For each record the two others whose titles are nearest. */
function nearestTitles(records: Read[]): Pair[] {
  const counts = new Map<string, number>();
  for (const { features } of records)
    for (const word of new Set(titleWords(titleOf(features)).telling)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: string) => 0.2 + Math.log(records.length / (counts.get(word) ?? 1));
  const seen = new Set<string>();
  return records.flatMap((record) =>
    records
      .filter((other) => other !== record && !areStandingTwins(record.key, other.key) && !isOneWork(record, other))
      .map((other) => ({ other, score: likeness(record.features, other.features, rarity) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 2)
      .flatMap(({ other }): Pair[] => {
        const key = [record.key, other.key].sort().join(" ");
        if (seen.has(key)) return [];
        seen.add(key);
        return [
          {
            rule: "nearest titles of real records",
            of: record.key,
            a: record.features,
            b: other.features,
            twins: false,
          },
        ];
      }),
  );
}

/** The same record under two keys, or in two files. */
function isOneWork({ features: a }: Read, { features: b }: Read): boolean {
  return (a.doi !== null && a.doi === b.doi) || titleOf(a) === titleOf(b);
}

/** Different works of the same people. */
function sameAuthors(records: Read[]): Pair[] {
  return records.flatMap((one, at) =>
    records.slice(at + 1).flatMap((other): Pair[] => {
      if (one.features.names.length === 0 || areStandingTwins(one.key, other.key) || isOneWork(one, other)) return [];
      if (compareNames(one.features.names, other.features.names) !== "same") return [];
      return [
        { rule: "other works of the same authors", of: one.key, a: one.features, b: other.features, twins: false },
      ];
    }),
  );
}

type Report = { title: string; created: string };

/** Real reports of ReliefWeb whose titles differ in their numbers alone: issues, months, years. */
function numberedReports(random: Random, many: number): Pair[] {
  const lines = gunzipSync(readFileSync(dataFile("scale/reports.jsonl.gz")))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);
  const series = new Map<string, Report[]>();
  for (const line of random.shuffle(lines).slice(0, 60_000)) {
    const report = JSON.parse(line) as Report;
    if (!/\d/.test(report.title)) continue;
    const name = report.title.replace(/\d+/g, "#");
    series.set(name, [...(series.get(name) ?? []), report]);
  }
  const pairs = [...series.values()].flatMap(([a, b]): Pair[] =>
    a && b && a.title !== b.title
      ? [
          {
            rule: "reports of one series, as they stand",
            of: a.title,
            a: reportFeatures(a),
            b: reportFeatures(b),
            twins: false,
          },
        ]
      : [],
  );
  return random.shuffle(pairs).slice(0, many);
}

export function reportFeatures({ title, created }: Report): Features {
  const none = {
    names: [],
    doi: null,
    isbns: [],
    files: [],
    container: "",
    volume: "",
    issue: "",
    pages: "",
    edition: "",
  };
  return {
    ...none,
    kind: "publication",
    titles: [{ text: title, language: "en" }],
    year: Number(created.slice(0, 4)),
    resourceType: "report",
  };
}

type Rule = {
  rule: string;
  many: number;
  make: (features: Features, random: Random, at: number) => [Features, Features] | undefined;
};

const about = [
  (title: string) => `Correction to: ${title}`,
  (title: string) => `A Reply to “${title}”`,
  (title: string) => `Comment on “${title}”`,
  (title: string) => `Review of ${title}`,
  (title: string) => `Erratum: ${title}`,
  (title: string) => `${title}: A Rejoinder`,
  (title: string) => `Reseña de ${title}`,
  (title: string) => `Réponse à «${title}»`,
  (title: string) => `Resposta a “${title}”`,
  (title: string) => `رد على: ${title}`,
];
const parts: [string, string][] = [
  ["Part 1", "Part 2"],
  ["Part I", "Part II"],
  ["première partie", "deuxième partie"],
  ["Volume 1", "Volume 3"],
  ["Parte I", "Parte II"],
  ["الجزء الأول", "الجزء الثاني"],
];

const makings: Rule[] = [
  {
    rule: "parts and volumes, by rule",
    many: 300,
    make: (f, random) => {
      const [one, two] = random.pick(parts);
      return [retitled(f, `${titleOf(f)}, ${one}`), retitled(f, `${titleOf(f)}, ${two}`)];
    },
  },
  { rule: "a work and its second part, by rule", many: 100, make: (f) => [f, retitled(f, `${titleOf(f)}. Part 2`)] },
  {
    rule: "yearly reports, by rule",
    many: 300,
    make: (f, random) => {
      const year = 2005 + random.below(18);
      return [
        { ...retitled(f, `${titleOf(f)} ${year}`), year: year + 1 },
        { ...retitled(f, `${titleOf(f)} ${year + 1}`), year: year + random.below(2) + 1 },
      ];
    },
  },
  {
    rule: "comment, reply, review, correction, by rule",
    many: 400,
    make: (f, _random, at) => [f, retitled(f, about[at % about.length]?.(titleOf(f)) ?? "")],
  },
  {
    rule: "editions, by rule",
    many: 100,
    make: (f, _random, at) => [
      { ...f, doi: null, edition: `${(at % 3) + 1}` },
      { ...f, doi: null, edition: `${(at % 3) + 2}th ed.`, year: (f.year ?? 2000) + 4 },
    ],
  },
];

/** Pairs made by rule, and translated titles of other works under the authors and year of a record. */
function byRule(records: Read[], translations: Making["translations"], random: Random): Pair[] {
  const made = makings.flatMap(({ rule, many, make }) =>
    random
      .shuffle(records)
      .slice(0, many)
      .flatMap(({ key, features }, at): Pair[] => {
        const pair = make(features, random, at);
        return pair ? [{ rule, of: key, a: pair[0], b: pair[1], twins: false }] : [];
      }),
  );
  const byKey = new Map(records.map((record) => [record.key, record.features]));
  const others = translations.flatMap(([key, language, text]) =>
    random
      .shuffle(translations)
      .filter(([other]) => other !== key)
      .slice(0, 4)
      .flatMap(([other]): Pair[] => {
        const a = byKey.get(other);
        if (!a || a.names.length === 0) return [];
        const b = { ...retitled(a, text), titles: [{ text, language }] };
        return [
          {
            rule: "another work in another language under the same authors and year, by rule",
            of: other,
            a,
            b,
            twins: false,
          },
        ];
      }),
  );
  return [...made, ...others];
}
