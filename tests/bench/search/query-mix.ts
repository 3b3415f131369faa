import type { SearchDocument } from "@/lib/search/document";
import type { SearchRequest } from "@/lib/search/interface";
import { tokens } from "@/lib/search/normalise";
import { parseSearch } from "@/lib/search/query";
import { facets as everyFacet } from "@/lib/search/settings";
import { vocabulary } from "../catalogue";
import { mistype, mistypings } from "../mistypings";
import { Random } from "../random";

/** What is asked of a search engine, with the words of real records. */
export type BenchQuery = ({ suggest: string } | { search: SearchRequest }) & { kind: QueryKind };

/** What people do, each with a line for the report. */
export const queryKinds = {
  word: "one word of a title",
  words: "two words of one title",
  prefix: "the first three to five letters of a word of a title",
  typo: "a word of a title with one error (inserted, left out, another, swapped letter)",
  filters: "a word with a topic and a country of its record",
  everything: "no text, any order, the first pages, all facets counted",
  disjunctive: "two topics and two countries, half of the time with a word, all facets counted",
  page: "two words of a title as the search page asks for them: a topic chosen, all facets counted",
  phrase: "three words of a title in quotes",
  typing: "two words letter by letter, each time asking for suggestions",
  sentence: "nine or ten words of an abstract in a row",
  synonym: "another name of a topic or country, in any of the five languages",
} as const;
export type QueryKind = keyof typeof queryKinds;
export const kinds = Object.keys(queryKinds) as QueryKind[];

const SEED = 7;

/** So many queries of each kind, the same in every run, made from the words of these records. */
export function queryMix(records: SearchDocument[], each: number): BenchQuery[] {
  return kinds.flatMap((kind) => {
    const maker = new Maker(records, new Random(SEED));
    const made: BenchQuery[] = [];
    while (made.length < each) made.push(...maker.make(kind));
    return made.slice(0, each);
  });
}

const letters = /\p{L}{4,}/gu;
const otherNames = ["TOPIC" as const, "COUNTRY" as const].map((scheme) =>
  vocabulary.list(scheme).flatMap(({ texts }) => [...texts.values()].flatMap(({ synonyms }) => synonyms)),
);

class Maker {
  readonly #records: SearchDocument[];
  readonly #random: Random;

  constructor(records: SearchDocument[], random: Random) {
    this.#records = records;
    this.#random = random;
  }

  make(kind: QueryKind): BenchQuery[] {
    const random = this.#random;
    const record = this.#recordWith(3, (document) => wordsOf(document.texts[0]?.title));
    const { document, words } = record;
    const word = random.pick(words);
    const search = (parameters: Record<string, string | string[]>, request: Partial<SearchRequest> = {}) => [
      { kind, search: { query: parseSearch(parameters).query, ...request } },
    ];
    const facets = everyFacet;
    switch (kind) {
      case "word":
        return search({ q: word });
      case "words":
        return search({ q: this.#two(words) });
      case "prefix":
        return search({ q: word.slice(0, 3 + random.below(3)) });
      case "typo":
        return search({ q: mistype(word.toLowerCase(), random.pick(mistypings), random) });
      case "filters":
        return search({ q: word, ...this.#terms(document) });
      case "everything": {
        const sort = random.pick(["relevance", "newest", "oldest", "title"]);
        return search({ sort, page: String(1 + random.below(5)) }, { facets });
      }
      case "disjunctive": {
        const [one, other] = [this.#terms(document), this.#terms(this.#records[this.#at()] as SearchDocument)];
        const q = random.next() < 0.5 ? word : "";
        const [topic, country] = [`${one.topic} ${other.topic}`, `${one.country} ${other.country}`];
        return search({ q, topic: topic.split(" "), country: country.split(" ") }, { facets });
      }
      case "page":
        return search({ q: this.#two(words), topic: this.#terms(document).topic }, { facets });
      case "phrase": {
        const all = tokens(document.texts[0]?.title ?? "");
        const first = random.below(Math.max(1, all.length - 2));
        return search({ q: `"${all.slice(first, first + 3).join(" ")}"` });
      }
      case "typing": {
        const text = this.#two(words).toLowerCase();
        return [...text].map((_, at) => ({ kind, suggest: text.slice(0, at + 1) }));
      }
      case "sentence":
        return search({ q: this.#sentence() });
      case "synonym":
        return search({ q: random.pick(random.pick(otherNames)) });
    }
  }

  #two(words: string[]): string {
    const first = this.#random.below(words.length - 1);
    return `${words[first]} ${words[first + 1]}`;
  }

  #sentence(): string {
    const { words } = this.#recordWith(30, (document) => document.texts[0]?.abstract.split(/\s+/) ?? []);
    const first = this.#random.below(words.length - 10);
    return words.slice(first, first + 9 + this.#random.below(2)).join(" ");
  }

  #terms({ topics, countries }: SearchDocument): { topic: string; country: string } {
    return { topic: this.#random.pick(topics), country: countries.length > 0 ? this.#random.pick(countries) : "PHL" };
  }

  #at(): number {
    return this.#random.below(this.#records.length);
  }

  #recordWith(least: number, wordsOf: (document: SearchDocument) => string[]) {
    for (;;) {
      const document = this.#records[this.#at()] as SearchDocument;
      const words = wordsOf(document);
      if (words.length >= least) return { document, words };
    }
  }
}

function wordsOf(title = ""): string[] {
  return [...title.matchAll(letters)].map(([word]) => word);
}
