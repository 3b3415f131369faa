/*
 * The hub's resource types in CSL-JSON's types and back. CSL knows fewer kinds of report than the hub; its `genre`
 * says which ("Working paper"), as in Zotero.
 */

import type { CslItem } from "./csl-item";

/** Kind of a CSL item in the type and genre that name it. */
export type CslKind = { type: string; genre?: string };

const toCsl: Record<string, CslKind> = {
  article: { type: "article-journal" },
  book: { type: "book" },
  chapter: { type: "chapter" },
  report: { type: "report" },
  "working-paper": { type: "report", genre: "Working paper" },
  "policy-brief": { type: "report", genre: "Policy brief" },
  dataset: { type: "dataset" },
  thesis: { type: "thesis" },
  "conference-paper": { type: "paper-conference" },
  "training-material": { type: "document", genre: "Training material" },
  practice: { type: "document", genre: "Practice" },
  preprint: { type: "article", genre: "Preprint" },
  other: { type: "document" },
};

const fromCsl: Record<string, string> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  "review-book": "article",
  review: "article",
  // CSL 1.0.2, appendix III: "a self-contained work made widely available but not published in a journal".
  article: "preprint",
  book: "book",
  classic: "book",
  collection: "book",
  chapter: "chapter",
  entry: "chapter",
  "entry-dictionary": "chapter",
  "entry-encyclopedia": "chapter",
  report: "report",
  dataset: "dataset",
  thesis: "thesis",
  "paper-conference": "conference-paper",
  speech: "conference-paper",
  manuscript: "other",
};

/** All types of CSL-JSON 1.0.2 (csl-data.json of the citation-style-language schema). */
export const cslTypes = new Set([
  ...Object.keys(fromCsl),
  ..."bill broadcast document event figure graphic hearing interview legal_case legislation map motion_picture musical_score pamphlet patent performance periodical personal_communication post post-weblog regulation software song standard treaty webpage".split(
    " ",
  ),
]);

const reportGenres: [RegExp, string][] = [
  [
    /policy (?:brief|note)|note (?:de )?politique|note d['’]orientation|nota de pol[ií]tica|موجز سياسات/i,
    "policy-brief",
  ],
  [
    /(?:working|discussion|occasional|research) papers?|document(?:o|os|s)? de (?:trabajo|trabalho|travail)|textos? para discuss|ورقة عمل/i,
    "working-paper",
  ],
  [/\btraining\b|\bcourseware\b|material de (?:capacitaci|forma)|\bformation\b|مواد تدريبية/i, "training-material"],
];
const reports = new Set(["report", "document", "manuscript", "pamphlet"]);

/** The resource type (a code of the scheme) of a CSL type and genre. */
export function resourceTypeOf({ type, genre = "" }: CslKind): string {
  if (/^pre-?print$/i.test(genre)) return "preprint";
  if (reports.has(type)) {
    if (type === "document" && /^practice$/i.test(genre)) return "practice";
    const found = reportGenres.find(([pattern]) => pattern.test(genre));
    if (found) return found[1];
  }
  return fromCsl[type] ?? "other";
}

/** The CSL type, and the genre where the type alone does not say it, of a resource type. */
export function cslKindOf(resourceType: string): CslKind {
  return toCsl[resourceType] ?? { type: "document" };
}

/** An item whose genre says what only CSL's types distinguish, for formats that have fewer of them. */
export function withGenre(item: CslItem, { resourceType }: { resourceType: string }): CslItem {
  const { genre } = cslKindOf(resourceType);
  return item.genre === undefined && genre ? { ...item, genre } : item;
}
