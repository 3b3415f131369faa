import type { Content } from "@/lib/catalogue/schema";

/** Fields that a moderator may put right at the desk. Anything larger is asked of the submitter. */
export const amendable = ["title", "abstract", "language", "issued", "doi", "topics", "countries"] as const;
export type AmendableField = (typeof amendable)[number];

export type Amendment = Partial<Record<Exclude<AmendableField, "topics" | "countries">, string>> & {
  topics?: string[];
  countries?: string[];
};

export type Difference = { field: string; before: string[]; after: string[] };

/** A content with a moderator's corrections; fields that its kind does not have are passed over. */
export function amend(content: Content, amendment: Amendment): Content {
  const known = Object.entries(amendment).filter(([field, value]) => value !== undefined && field in content);
  return { ...content, ...Object.fromEntries(known) } as Content;
}

/** In which fields two contents differ, in the order of the form, each side as lines of text. */
export function differencesBetween(before: Content, after: Content): Difference[] {
  const fields = Object.keys(after).filter((field) => field !== "kind" && field !== "csl");
  return fields.flatMap((field) => {
    const [old, now] = [before, after].map((content) => linesOf((content as Record<string, unknown>)[field]));
    return JSON.stringify(old) === JSON.stringify(now) ? [] : { field, before: old ?? [], after: now ?? [] };
  });
}

/** The fields in which a content says something, in the order of the form. */
export function filledFields(content: Content): string[] {
  return Object.entries(content).flatMap(([field, value]) =>
    field === "kind" || field === "csl" || linesOf(value).length === 0 ? [] : field,
  );
}

/** Any field as lines: lists a line each, records as their filled parts. */
function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => linesOf(item).join(" · ")).filter(Boolean);
  if (value && typeof value === "object") return Object.values(value).flatMap(linesOf);
  const text = value === false || value === null || value === undefined ? "" : String(value).trim();
  return text ? [text] : [];
}

/** A field's text as a comment quotes it; empty for fields that the content does not have or that say nothing. */
export function quoteOf(content: Content, field: string): string {
  if (!quotable.includes(field) || !Object.hasOwn(content, field)) return "";
  return linesOf((content as Record<string, unknown>)[field])
    .join("\n")
    .slice(0, 1000);
}

/** Fields that a comment may quote. */
export const quotable = [
  ...["title", "abstract", "body", "keywords", "contributors", "issued", "doi", "container", "publisher"],
  ...["startsAt", "endsAt", "city", "venue", "date", "source", "sourceUrl", "topics", "countries", "licence"],
];
