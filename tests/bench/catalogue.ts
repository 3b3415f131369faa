import { termsForSearch } from "@/lib/catalogue/search-terms";
import type { SearchDocument } from "@/lib/search/document";
import { fold } from "@/lib/search/normalise";
import { type Term, termId, Vocabulary } from "@/lib/vocabulary/terms";
import { termFacts } from "@/prisma/seed/vocabulary/all-facts";
import { memberships } from "@/prisma/seed/vocabulary/groupings";
import { Random } from "./random";
import type { RealTexts, RealTitle } from "./real-texts";

/*
 * Catalogues of any size made of real texts. What is said about them is assigned by rule, the same in every run: terms
 * of the hub's own vocabulary with their names in five languages, so that a document weighs what a real one does.
 */

const SEED = 20261124;
/** Of a hundred records of the collection that the texts come from, so many have an abstract. */
const WITH_ABSTRACT = 0.76;
/** Of a hundred records so many come with a file, whose text is as long as ten abstracts. */
const WITH_FILE = 0.03;
const LANGUAGES = ["en", "fr", "es", "pt", "ar"];

/** The vocabulary that a new hub starts with. */
export const vocabulary = new Vocabulary(
  termFacts.map(
    (fact, position): Term => ({
      id: termId(fact.scheme, fact.code),
      scheme: fact.scheme,
      code: fact.code,
      parentId: fact.parent ?? null,
      position,
      attributes: fact.attributes ?? {},
      featured: fact.featured ?? false,
      retiredAt: null,
      replacedById: null,
      texts: new Map(
        Object.entries(fact.texts).map(([locale, { label, description = null, synonyms = [] }]) => [
          locale,
          { label, description, synonyms: [...synonyms] },
        ]),
      ),
    }),
  ),
  memberships.map(({ group, member, since, until }) => ({
    groupId: group,
    memberId: member,
    since: since ? new Date(since) : null,
    until: until ? new Date(until) : null,
  })),
);

/**
 * A catalogue of `size` records: each a different real title with, three times in four, a real abstract. There are fewer
 * abstracts than titles, so most stand under several titles that are not their own. A smaller catalogue is the beginning
 * of a larger one.
 */
export function* catalogue({ titles, abstracts }: RealTexts, size: number): Generator<SearchDocument> {
  const random = new Random(SEED);
  const shuffled = random.shuffle(titles);
  const rule = new Rule(random);
  for (let number = 0; number < size; number++) {
    const title = shuffled[number];
    if (!title) throw new Error(`There are ${titles.length} real titles only`);
    const abstract = random.next() < WITH_ABSTRACT ? random.pick(abstracts) : "";
    const file = random.next() < WITH_FILE ? Array.from({ length: 10 }, () => random.pick(abstracts)) : [];
    yield rule.document(number, title, abstract, file.join("\n"));
  }
}

/** Says what a record is about. */
class Rule {
  readonly #random: Random;
  readonly #topics: string[];
  readonly #south: string[];
  readonly #regionWords = countryNames();
  readonly #institutions = Array.from({ length: 400 }, (_, number) => `institution-${number}`);

  constructor(random: Random) {
    this.#random = random;
    this.#topics = random.shuffle(codes("TOPIC"));
    this.#south = random.shuffle(codes("COUNTRY").filter((code) => vocabulary.isSouth(code)));
  }

  document(number: number, title: RealTitle, abstract: string, fullText: string): SearchDocument {
    const countries = this.#countriesOf(title, abstract);
    const [origin, destination] = countries;
    const { kind, language, year } = this.#factsOf(title);
    const terms = termsForSearch(vocabulary, [
      ...this.#some(this.#topics, 1, 4).map((code) => termId("TOPIC", code)),
      ...countries.map((code) => termId("COUNTRY", code)),
      ...this.#some(codes("GCM"), 0, 2).map((code) => termId("GCM", code)),
      ...this.#some(codes("SDG"), 0, 2).map((code) => termId("SDG", code)),
      termId("RESOURCE_TYPE", this.#random.pickSkewed(codes("RESOURCE_TYPE"))),
    ]);
    return {
      id: `bench-${number}`,
      kind,
      slug: `record-${number}`,
      revision: "1",
      originalLanguage: language,
      texts: [{ language, title: title.title, abstract, keywords: [] }],
      contributors: title.authors,
      container: title.container,
      identifiers: title.doi ? [title.doi.toLowerCase()] : [],
      topics: terms.topics,
      countries: terms.countries,
      regions: terms.regions,
      sdg: terms.sdg,
      gcm: terms.gcm,
      resourceType: terms.resourceTypes[0] ?? null,
      corridors: origin && destination ? [`${origin}-${destination}`] : [],
      languages: [language],
      people: title.authors.map((name) => fold(name).replace(/[^a-z]+/g, "-")),
      institutions: this.#random.next() < 0.5 ? [this.#random.pickSkewed(this.#institutions)] : [],
      year,
      sortDate: Number(title.created?.replaceAll("-", "") ?? year * 10_000),
      labels: terms.labels,
      fullText,
    };
  }

  /** The country that a report was filed under and those that the texts name; for the rest one or two by lot. */
  #countriesOf(title: RealTitle, abstract: string): string[] {
    const filed = title.country && vocabulary.match("COUNTRY", title.country.replaceAll("_", " "))?.code;
    const named = [...`${title.title} ${abstract}`.matchAll(this.#regionWords.pattern)].map(
      ([name]) => this.#regionWords.codes.get(name) ?? "",
    );
    const found = [...new Set([filed ?? "", ...named].filter(Boolean))].slice(0, 4);
    if (found.length === 0) found.push(...this.#some(this.#south, 0, 3));
    if (found.length === 1 && this.#random.next() < 0.4) found.push(...this.#some(this.#south, 1, 2));
    return [...new Set(found)];
  }

  #factsOf(title: RealTitle): { kind: SearchDocument["kind"]; language: string; year: number } {
    const lot = this.#random.next();
    const late = 2026 - Math.floor(-Math.log(1 - this.#random.next()) * 8);
    return {
      kind: lot < 0.94 ? "publication" : lot < 0.97 ? "event" : "news",
      language: this.#random.next() < 0.7 ? "en" : this.#random.pickSkewed(LANGUAGES),
      year: title.created ? Number(title.created.slice(0, 4)) : Math.max(1975, late),
    };
  }

  /** From `least` up to `limit - 1` different items, those at the beginning of the list most often. */
  #some(items: readonly string[], least: number, limit: number): string[] {
    const many = least + this.#random.below(limit - least);
    return [...new Set(Array.from({ length: many }, () => this.#random.pickSkewed(items)))];
  }
}

const kept = new Map<Term["scheme"], string[]>();

function codes(scheme: Term["scheme"]): string[] {
  const known = kept.get(scheme) ?? vocabulary.list(scheme).map(({ code }) => code);
  kept.set(scheme, known);
  return known;
}

/** English names and demonyms of countries as texts have them, the longest first. */
function countryNames(): { pattern: RegExp; codes: Map<string, string> } {
  const named = new Map<string, string>();
  for (const { code, texts } of vocabulary.list("COUNTRY")) {
    const text = texts.get("en");
    for (const name of text ? [text.label, ...text.synonyms] : [])
      if (/^\p{Lu}\p{Ll}{3}/u.test(name)) named.set(name, code);
  }
  const escaped = [...named.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { pattern: new RegExp(`\\b(?:${escaped.join("|")})\\b`, "gu"), codes: named };
}
