import { type CslItem, isObject, type Json, textOf } from "./csl-item";
import { cslTypes } from "./csl-types";

/** Crossref's names of types where CSL has others; its answers use both (CrossRef/rest-api-doc, issues 187 and 580). */
const types: Record<string, string> = {
  "journal-article": "article-journal",
  "posted-content": "article",
  "proceedings-article": "paper-conference",
  "book-chapter": "chapter",
  "book-section": "chapter",
  "book-part": "chapter",
  "book-track": "chapter",
  monograph: "book",
  "edited-book": "book",
  "reference-book": "book",
  "reference-entry": "entry",
  dissertation: "thesis",
  "report-component": "report",
  "report-series": "report",
  "peer-review": "review",
  database: "dataset",
};

/** Variables of CSL-JSON that a registry fills with sense; the rest of an answer is its own bookkeeping. */
const texts = [
  ...["title", "container-title", "collection-title", "event-title", "abstract", "language", "genre", "DOI", "URL"],
  ...["ISBN", "ISSN", "volume", "issue", "page", "number", "publisher", "publisher-place", "edition", "version"],
];
const names = ["author", "editor", "translator", "container-author"];

/**
 * An item of CSL-JSON from what a registry of DOIs answers as such: Crossref gives lists where CSL-JSON has texts, types
 * of its own and its whole record beside; DataCite keeps to CSL-JSON more closely.
 * @returns undefined when the answer is no record of a work
 */
export function itemFromRegistry(answer: unknown): CslItem | undefined {
  if (!isObject(answer)) return undefined;
  const type = typeof answer.type === "string" ? (types[answer.type] ?? answer.type) : "";
  const item: Record<string, Json> = { id: "", type: cslTypes.has(type) ? type : "document" };
  for (const variable of texts) {
    const text = textOf(answer[variable]);
    if (text) item[variable] = text;
  }
  for (const variable of names) {
    const people = answer[variable];
    if (Array.isArray(people) && people.length > 0) item[variable] = people.filter(isObject);
  }
  if (isObject(answer.issued) && hasYear(answer.issued)) item.issued = answer.issued;
  if (item.title) item.title = withSubtitle(String(item.title), textOf(answer.subtitle));
  const subjects = keywordsOf(answer);
  if (subjects) item.keyword = subjects;
  return item.title || item.author ? (item as CslItem) : undefined;
}

/** Crossref writes [[null]] for a date that it does not know. */
function hasYear(date: Record<string, Json>): boolean {
  const parts = date["date-parts"];
  return !Array.isArray(parts) || (Array.isArray(parts[0]) && parts[0][0] !== null);
}

function withSubtitle(title: string, subtitle: string): string {
  return !subtitle || title.toLowerCase().includes(subtitle.toLowerCase()) ? title : `${title}: ${subtitle}`;
}

/** DataCite's `categories` are the depositor's keywords. Crossref's `subject` is said of the journal, not of the work. */
function keywordsOf({ keyword, categories }: Record<string, Json>): string {
  const words = Array.isArray(categories) ? categories.filter((word) => typeof word === "string") : [];
  return textOf(keyword) || words.join("; ");
}
