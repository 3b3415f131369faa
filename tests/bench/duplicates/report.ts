import { table } from "../table";
import type { Growth } from "./growth";
import { heldOutTranslations, translations } from "./translations";
import type { Pair } from "./twins";

/** A pair with what the judge said of it, and whether the two share a key. */
export type Judged = Pair & { verdict: string; reachable: boolean };

const isCalledTwin = ({ verdict }: Judged) => verdict === "certain" || verdict === "likely";
const percent = (share: number) => (share * 100).toFixed(1);

export function quality(pairs: Judged[]) {
  const [twins, others] = [pairs.filter((pair) => pair.twins), pairs.filter((pair) => !pair.twins)];
  const right = twins.filter(isCalledTwin).length;
  const wrong = others.filter(isCalledTwin).length;
  const reachable = twins.filter((pair) => pair.reachable).length / twins.length;
  const [precision, recall] = [right / (right + wrong), right / twins.length];
  return { twins: twins.length, others: others.length, right, wrong, precision, recall, reachable };
}

type Account = {
  machine: string;
  given: string[];
  records: number;
  seen: Judged[];
  heldOut: Judged[];
  growth: Growth[];
};

export function report({ machine, given, records, seen, heldOut, growth }: Account): string {
  return `# Duplicates: one work or two

Written by \`${["npm run bench -- duplicates", ...given].join(" ")}\` on ${new Date().toISOString().slice(0, 10)}.

${machine}.

Pairs of records, judged by \`lib/catalogue/likeness/judge.ts\`; "twin" means called certain or likely. To reach: precision
98.0 at recall 95.0. ${records.toLocaleString("en")} real records (core.bib, core-extra.bib, crossref-south.csl.json), read as the import reads them.

${summary(seen, heldOut)}

- The rules were developed on the first set (seed 5, ${translations.length} translations): the word list of \`field-words.ts\` was
  extended after reading its misses, and errors among its real pairs were mended. The held-out set is another draw of the
  same changes from the same records, with ${heldOutTranslations.length} translations of other works that were written after that list.
  So only the translations are held out in the strict sense; the other changes are held out as draws.
- True pairs: a real record beside itself changed by rule, DOI, pages and container taken away; the five twins that stand in
  crossref-south (found by reading all pairs that share an author and a fifth of their words, or half of the words).
  Translations are by hand, for this test; none was published, as far as we know.
- Near misses: the two nearest titles of every record by shared rare words; all works that share their authors; real
  ReliefWeb titles that differ in numbers alone; parts, years, editions, comments and corrections made by rule; a
  translated title of another work under a record's authors and year.
- "Share a key": the pair would be found by \`keys.ts\`; what shares none is never compared.

## By the way of making

${byRule([...seen, ...heldOut])}

## Every error

${errors(seen, heldOut)}

## As the catalogue grows

All true pairs: the first of each stands in the hub's own embedded PostgreSQL among real titles; the second is looked for as
a moderator does, keys, index, judge and all. Milliseconds on this machine; ratios are to the smallest size.

${grown(growth)}
`;
}

function summary(seen: Judged[], heldOut: Judged[]): string {
  const sets: [string, Judged[]][] = [
    ["developed on", seen],
    ["held out", heldOut],
    ["both", [...seen, ...heldOut]],
  ];
  const header = ["pairs", "one work", "two works", "rightly called twins", "wrongly", "precision %", "recall %"];
  const rows = sets.map(([name, pairs]) => {
    const { twins, others, right, wrong, precision, recall, reachable } = quality(pairs);
    const counts = [twins, others, right, wrong].map(String);
    return [name, ...counts, percent(precision), percent(recall), percent(reachable)];
  });
  return table([...header, "share a key %"], rows);
}

function byRule(pairs: Judged[]): string {
  const rows = [...new Set(pairs.map(({ rule }) => rule))].map((rule) => {
    const of = pairs.filter((pair) => pair.rule === rule);
    const counts = ["certain", "likely", "possible", "nothing"].map(
      (verdict) => `${of.filter((pair) => pair.verdict === verdict).length}`,
    );
    return [of[0]?.twins ? "one work" : "two works", rule, ...counts];
  });
  return table(["truth", "made by", "certain", "likely", "possible", "nothing"], rows);
}

function errors(seen: Judged[], heldOut: Judged[]): string {
  const named = (set: string, pairs: Judged[]) =>
    pairs
      .filter((pair) => isCalledTwin(pair) !== pair.twins)
      .map(({ twins, verdict, a, b }) => {
        const [one, other] = [a, b].map(({ titles, year }) => `“${titles[0]?.text}” (${year})`);
        return `- ${set}, ${twins ? "one work" : "two works"}, called ${verdict}: ${one} | ${other}`;
      });
  return [...named("developed on", seen), ...named("held out", heldOut)].join("\n") || "None.";
}

function grown(growth: Growth[]): string {
  const [first] = growth;
  const times = (value: number, least: number | undefined) => `${(value / (least ?? value)).toFixed(2)} ×`;
  const rows = growth.map(({ size, found, of, median, p95, megabytes }) => [
    size.toLocaleString("en"),
    times(size, first?.size),
    percent(found / of),
    median.toFixed(1),
    times(median, first?.median),
    p95.toFixed(1),
    times(p95, first?.p95),
    megabytes.toFixed(0),
  ]);
  const header = ["entries", "larger", "twins found %", "median ms", "grown", "95th percentile ms", "grown", "MB"];
  return table(header, rows);
}
