import { corridorEnds, originalTitle, type SearchDocument, type SearchKind } from "../document";
import type { FilterField } from "../filters";
import { sortKey, tokens } from "../normalise";

/** Columns of the full-text table, the most telling first: the order of `searchable` in settings.ts. */
export const columns = ["title", "keywords", "contributors", "labels", "container", "abstract", "fullText"] as const;
export type Column = (typeof columns)[number];

/**
 * Columns that are read again to rank what was found. Texts of files are too long for that: a word that is only there
 * counts last. Nor are their words, with all that went wrong in scanning them, offered for mistyped ones.
 */
export const readColumns = columns.filter((column) => column !== "fullText");

/** Stands between texts that do not follow each other, so that no phrase crosses. No token can be it. */
export const GAP = "\ue000";

/** A document's words in the common spelling, column by column, ready for a tokenizer that only splits at spaces. */
export function columnTexts(document: SearchDocument): Record<Column, string> {
  return {
    title: join(document.texts.map((text) => text.title)),
    keywords: join(document.texts.flatMap((text) => text.keywords)),
    contributors: join(document.contributors),
    labels: joinLabels(document.labels),
    container: join([document.container]),
    abstract: join(document.texts.map((text) => text.abstract)),
    fullText: join([document.fullText]),
  };
}

/** The names of terms come again in record after record, so what they become is kept. */
const keptLabels = new Map<string, string>();
const MAX_KEPT = 50_000;

function joinLabels(labels: string[]): string {
  if (keptLabels.size > MAX_KEPT) keptLabels.clear();
  const texts = new Set<string>();
  for (const label of labels) {
    let text = keptLabels.get(label);
    if (text === undefined) {
      text = tokens(label).join(" ");
      keptLabels.set(label, text);
    }
    if (text) texts.add(text);
  }
  return [...texts].join(` ${GAP} `);
}

function join(texts: string[]): string {
  return texts
    .map((text) => tokens(text).join(" "))
    .filter(Boolean)
    .join(` ${GAP} `);
}

/** What filters, facets, sorting and suggestions need of a document. */
export type Facts = {
  kind: SearchKind;
  slug: string;
  title: string;
  sortKey: string;
  sortDate: number;
  fields: Record<FilterField, string[]>;
};

export function factsOf(document: SearchDocument): Facts {
  const title = originalTitle(document);
  return {
    kind: document.kind,
    slug: document.slug,
    title,
    sortKey: sortKey(title),
    sortDate: document.sortDate,
    fields: {
      ...corridorEnds(document),
      kind: [document.kind],
      topics: document.topics,
      countries: document.countries,
      regions: document.regions,
      languages: document.languages,
      sdg: document.sdg,
      gcm: document.gcm,
      corridors: document.corridors,
      people: document.people,
      institutions: document.institutions,
      identifiers: document.identifiers,
      year: document.year === null ? [] : [String(document.year)],
    },
  };
}
