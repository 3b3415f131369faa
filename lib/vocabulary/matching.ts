import { comparable } from "./names";

type Named = {
  code: string;
  attributes: Record<string, unknown>;
  texts: ReadonlyMap<string, { label: string; synonyms: string[] }>;
};

/** Finds a scheme's terms by what people call them. A stronger kind of name wins: code, two-letter code, label, synonym. */
export class TermIndex<T extends Named> {
  readonly #ranks: Map<string, Set<T>>[];

  constructor(terms: readonly T[]) {
    const texts = (term: T) => [...term.texts.values()];
    this.#ranks = [
      byName(terms, ({ code }) => [code]),
      byName(terms, ({ attributes }) => (typeof attributes.alpha2 === "string" ? [attributes.alpha2] : [])),
      byName(terms, (term) => texts(term).map(({ label }) => label)),
      byName(terms, (term) => texts(term).flatMap(({ synonyms }) => synonyms)),
    ];
  }

  /** The one term that `usable` lets stand for what was written, if it is one. */
  match(text: string, usable: (term: T) => T | undefined): T | undefined {
    const name = comparable(text);
    for (const rank of this.#ranks) {
      const found = new Set([...(rank.get(name) ?? [])].flatMap((term) => usable(term) ?? []));
      if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
    }
    return undefined;
  }
}

function byName<T>(terms: readonly T[], namesOf: (term: T) => string[]): Map<string, Set<T>> {
  const index = new Map<string, Set<T>>();
  for (const term of terms) {
    for (const name of namesOf(term).map(comparable)) {
      if (name) index.set(name, (index.get(name) ?? new Set()).add(term));
    }
  }
  return index;
}
