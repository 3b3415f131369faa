import { fieldLines } from "@/lib/catalogue/differences";
import type { Content } from "@/lib/catalogue/schema";

/** Fields that a moderator may put right at the desk. Anything larger is asked of the submitter. */
export const amendable = ["title", "abstract", "language", "issued", "doi", "topics", "countries"] as const;
export type AmendableField = (typeof amendable)[number];

export type Amendment = Partial<Record<Exclude<AmendableField, "topics" | "countries">, string>> & {
  topics?: string[];
  countries?: string[];
};

/** A content with a moderator's corrections; fields that its kind does not have are passed over. */
export function amend(content: Content, amendment: Amendment): Content {
  const known = Object.entries(amendment).filter(([field, value]) => value !== undefined && field in content);
  return { ...content, ...Object.fromEntries(known) } as Content;
}

/** A field's text as a comment quotes it; empty for fields that the content does not have or that say nothing. */
export function quoteOf(content: Content, field: string): string {
  if (!quotable.includes(field) || !Object.hasOwn(content, field)) return "";
  return fieldLines(field, (content as Record<string, unknown>)[field])
    .join("\n")
    .slice(0, 1000);
}

/** Fields that a comment may quote. */
export const quotable = [
  ...["title", "abstract", "body", "keywords", "contributors", "issued", "doi", "container", "publisher"],
  ...["startsAt", "endsAt", "city", "venue", "date", "source", "sourceUrl", "topics", "countries", "licence"],
];
