import type { SearchDocument } from "@/lib/search/document";
import type { SearchEngine } from "@/lib/search/interface";
import { tokens } from "@/lib/search/normalise";
import { parseSearch } from "@/lib/search/query";
import { stopWords } from "@/lib/search/settings";
import { type Mistyping, mistype, mistypings } from "../mistypings";
import { Random } from "../random";

const SEED = 200;
/** Of more records than these, not every one can be among the first ten. */
const MAX_RECORDS = 10;
const LEAST_LETTERS = 4;

/** A word of a title, typed with one error. */
export type Trial = {
  word: string;
  kind: Mistyping;
  typed: string;
  /** Another word of the same title. */
  beside: string | undefined;
  /** Ids of the records with the word in a title. */
  records: Set<string>;
  /** The one that it was taken from. */
  record: string;
};

/** Words drawn by lot from those that stand in the titles of ten records at most, each with every kind of error. */
export function typoTrials(documents: Iterable<SearchDocument>, count: number): Trial[] {
  const random = new Random(SEED);
  const titles = new Map<string, string[]>();
  const records = new Map<string, Set<string>>();
  for (const { id, texts } of documents) {
    const words = texts.flatMap(({ title }) => tokens(title)).filter(isWord);
    titles.set(id, words);
    for (const word of words) records.set(word, (records.get(word) ?? new Set()).add(id));
  }
  const drawable = [...records].filter(([, having]) => having.size <= MAX_RECORDS);
  const drawn = random.shuffle(drawable).slice(0, count);
  return drawn.flatMap(([word, having]) => {
    const record = random.pick([...having]);
    const others = titles.get(record)?.filter((other) => other !== word) ?? [];
    const beside = others.length > 0 ? random.pick(others) : undefined;
    return mistypings.map((kind) => ({
      word,
      kind,
      typed: mistype(word, kind, random),
      beside,
      records: having,
      record,
    }));
  });
}

/** How many of a hundred trials of each kind, and of all. */
export type Found = Record<Mistyping | "all", number>;
export type TypoResult = {
  trials: number;
  /** A record with the word is among the first ten. */
  any: Found;
  /** So is the very one that it was drawn from. */
  same: Found;
  /** That one, when another word of its title is typed with it. */
  beside: Found;
  /** Trials of which no record was found. */
  missed: Trial[];
};

/** Types each word and looks at the first ten records. */
export async function tryTypos(engine: Pick<SearchEngine, "search">, trials: Trial[]): Promise<TypoResult> {
  const firstTen = async (q: string) => {
    const { hits } = await engine.search({ query: parseSearch({ q }).query, pageSize: 10 });
    return hits.map(({ id }) => id);
  };
  const tried: { trial: Trial; any: boolean; same: boolean; beside: boolean }[] = [];
  for (const trial of trials) {
    const alone = await firstTen(trial.typed);
    const together = trial.beside ? await firstTen(`${trial.typed} ${trial.beside}`) : alone;
    tried.push({
      trial,
      any: alone.some((id) => trial.records.has(id)),
      same: alone.includes(trial.record),
      beside: together.includes(trial.record),
    });
  }
  const found = (measure: "any" | "same" | "beside"): Found => {
    const of = (some: typeof tried) => (100 * some.filter((each) => each[measure]).length) / some.length;
    const kinds = mistypings.map((kind) => [kind, of(tried.filter(({ trial }) => trial.kind === kind))]);
    return { ...Object.fromEntries(kinds), all: of(tried) } as Found;
  };
  const missed = tried.filter(({ any }) => !any).map(({ trial }) => trial);
  return { trials: trials.length, any: found("any"), same: found("same"), beside: found("beside"), missed };
}

function isWord(token: string): boolean {
  return token.length >= LEAST_LETTERS && !/\d/.test(token) && !stopWords.has(token);
}
