import type { Scheme } from "@/lib/db/generated/enums";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { TermIndex } from "./matching";

export type { Scheme };

export type TermText = {
  label: string;
  description: string | null;
  /** Other names that search and forms treat as this one. */
  synonyms: string[];
};

/** A controlled term with its names. */
export type Term = {
  /** "topic:remittances", "country:SEN". */
  id: string;
  scheme: Scheme;
  code: string;
  parentId: string | null;
  position: number;
  /** Facts that only its scheme knows: `alpha2`, `m49`, `south` of a country, `url` of a licence, … */
  attributes: Record<string, unknown>;
  featured: boolean;
  retiredAt: Date | null;
  replacedById: string | null;
  /** By locale. */
  texts: ReadonlyMap<string, TermText>;
};

/** A country's place in a group: from the day `since` on (always, when null) and before the day `until` (for good, when null). */
export type Membership = { groupId: string; memberId: string; since: Date | null; until: Date | null };

/** The id of a scheme's term: `termId("RESOURCE_TYPE", "working-paper")` is "resourceType:working-paper". */
export function termId(scheme: Scheme, code: string): string {
  const prefix = scheme.toLowerCase().replace(/_(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  return `${prefix}:${code}`;
}

/** The code within a term's id: `codeOf("country:SEN")` is "SEN". */
export function codeOf(termId: string): string {
  return termId.slice(termId.indexOf(":") + 1);
}

/** Schemes without an order of their own are listed by name. */
const alphabetical = new Set<Scheme>(["COUNTRY", "LANGUAGE"]);

/**
 * All controlled terms of the hub, as they stood when they were read. A retired term keeps its name for old entries
 * (`get`, `label`) but is not offered or accepted any more (`list`, `find`, `match`); where it was merged into another,
 * the other answers for it. Days are those of UTC.
 */
export class Vocabulary {
  readonly #terms: Map<string, Term>;
  readonly #children = new Map<string, Term[]>();
  readonly #memberships: readonly Membership[];
  readonly #lists = new Map<string, readonly Term[]>();
  readonly #indexes = new Map<Scheme, TermIndex<Term>>();

  constructor(terms: readonly Term[], memberships: readonly Membership[]) {
    const ordered = [...terms].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    this.#terms = new Map(ordered.map((term) => [term.id, term]));
    this.#memberships = memberships;
    for (const term of ordered) {
      if (!term.parentId || term.retiredAt) continue;
      this.#children.set(term.parentId, [...(this.#children.get(term.parentId) ?? []), term]);
    }
  }

  get size(): number {
    return this.#terms.size;
  }

  /** Every term, retired ones too. */
  all(): Iterable<Term> {
    return this.#terms.values();
  }

  /** The term of an id, retired or not. */
  get(id: string): Term | undefined {
    return this.#terms.get(id);
  }

  /** The term in use that a code stands for. */
  find(scheme: Scheme, code: string): Term | undefined {
    return this.#inUse(this.#terms.get(termId(scheme, code)));
  }

  /** A scheme's terms in use, in their order; countries and languages in the alphabetical order of a locale. */
  list(scheme: Scheme, locale: Locale = defaultLocale): readonly Term[] {
    const key = alphabetical.has(scheme) ? `${scheme} ${locale}` : scheme;
    let list = this.#lists.get(key);
    if (!list) {
      list = [...this.#terms.values()].filter((term) => term.scheme === scheme && !term.retiredAt);
      if (alphabetical.has(scheme)) list = this.#byLabel(list, locale);
      this.#lists.set(key, list);
    }
    return list;
  }

  /** A term's name in a locale, otherwise in English, otherwise its code. */
  label(id: string, locale: Locale): string {
    return this.#text(id, locale)?.label ?? this.get(id)?.code ?? id;
  }

  description(id: string, locale: Locale): string | null {
    return this.#text(id, locale)?.description ?? null;
  }

  /** The terms in use right below a term, in order. */
  children(id: string): readonly Term[] {
    return this.#children.get(id) ?? [];
  }

  /** What a term is part of, the nearest first: of Senegal Western Africa, Sub-Saharan Africa, Africa. */
  ancestors(id: string): readonly Term[] {
    const found: Term[] = [];
    let next = this.get(id)?.parentId;
    while (next && !found.some((term) => term.id === next)) {
      const parent = this.get(next);
      if (parent) found.push(parent);
      next = parent?.parentId;
    }
    return found;
  }

  /** The groupings that a country (ISO 3166-1 alpha-3) belongs to on a day, in order. */
  groupsOf(countryCode: string, onDate: Date): readonly Term[] {
    const country = termId("COUNTRY", countryCode);
    const ids = new Set(this.#on(onDate).flatMap(({ groupId, memberId }) => (memberId === country ? [groupId] : [])));
    return [...this.#terms.values()].filter(({ id }) => ids.has(id));
  }

  /** The members of a grouping (its id) on a day, by their English names. */
  membersOf(groupId: string, onDate: Date): readonly Term[] {
    const ids = new Set(this.#on(onDate).flatMap((row) => (row.groupId === groupId ? [row.memberId] : [])));
    const members = [...this.#terms.values()].filter(({ id }) => ids.has(id));
    return this.#byLabel(members, defaultLocale);
  }

  /** Whether a country (ISO 3166-1 alpha-3) lies in the less developed regions as the United Nations define them. */
  isSouth(countryCode: string): boolean {
    return this.find("COUNTRY", countryCode)?.attributes.south === true;
  }

  /**
   * The term in use that somebody means: by its code, a country's two-letter code, a name in any language, or another
   * name, in this order, whatever the accents and capitals. Undefined where nothing fits or two terms fit equally.
   */
  match(scheme: Scheme, text: string): Term | undefined {
    let index = this.#indexes.get(scheme);
    if (!index) {
      index = new TermIndex([...this.#terms.values()].filter((term) => term.scheme === scheme));
      this.#indexes.set(scheme, index);
    }
    return index.match(text, (term) => this.#inUse(term));
  }

  #inUse(term: Term | undefined): Term | undefined {
    const seen = new Set<Term>();
    let current = term;
    while (current?.retiredAt && !seen.has(current)) {
      seen.add(current);
      current = current.replacedById ? this.#terms.get(current.replacedById) : undefined;
    }
    return current?.retiredAt ? undefined : current;
  }

  #text(id: string, locale: Locale): TermText | undefined {
    const texts = this.get(id)?.texts;
    return texts?.get(locale) ?? texts?.get(defaultLocale);
  }

  #byLabel(terms: readonly Term[], locale: Locale): readonly Term[] {
    const collator = new Intl.Collator(locale);
    return [...terms].sort((a, b) => collator.compare(this.label(a.id, locale), this.label(b.id, locale)));
  }

  #on(date: Date): readonly Membership[] {
    return this.#memberships.filter(({ since, until }) => (!since || since <= date) && (!until || date < until));
  }
}
