import { type Content, type PublicationContent, writtenFields } from "./schema";

/** A field in which two contents differ, each side as lines of text; `language` of what is written in one. */
export type Difference = { field: string; language: string | null; before: string[]; after: string[] };

/** How a value that stands for something (a term's code, a file's id, "yes") is written; `part` is its field's name. */
export type Say = (part: string, value: string) => string;

const asStored: Say = (_part, value) => value;

/** What forms do not have: which form it is, and what imports keep beside it. */
const unseen = ["kind", "csl"];

/** In which fields two contents differ, and in which language of each: in the order of the form. */
export function differencesBetween(before: Content, after: Content, say: Say = asStored): Difference[] {
  return Object.keys(after)
    .filter((field) => !unseen.includes(field))
    .flatMap((field) => {
      if (field === "translations") return translationDifferences(before, after, say);
      if (field === "practice") return practiceDifferences(before, after, say);
      const language = isWritten(field) ? after.language : null;
      return difference(field, language, [fieldOf(before, field), fieldOf(after, field)], say);
    });
}

/** The fields that two contents fill alike, in the order of the form. */
export function agreeingFields(one: Content, other: Content): string[] {
  return Object.keys(one).filter((field) => {
    if (unseen.includes(field)) return false;
    const [lines, others] = [one, other].map((content) => fieldLines(field, fieldOf(content, field)));
    return lines && lines.length > 0 && JSON.stringify(lines) === JSON.stringify(others);
  });
}

function translationDifferences(before: Content, after: Content, say: Say): Difference[] {
  const languages = [...new Set([before, after].flatMap(({ translations }) => Object.keys(translations)))];
  return languages.flatMap((language) =>
    writtenFields.flatMap((field) => {
      const [old, now] = [before, after].map(
        ({ translations }) => translations[language as keyof Content["translations"]]?.[field],
      );
      return difference(field, language, [old, now], say);
    }),
  );
}

/** Named as the form names them: `practiceWho`. */
function practiceDifferences(before: Content, after: Content, say: Say): Difference[] {
  const [old, now] = [before, after].map((content) => ("practice" in content ? content.practice : null));
  return (Object.keys(now ?? {}) as (keyof PublicationContent["practice"])[]).flatMap((part) => {
    const field = `practice${part.charAt(0).toUpperCase()}${part.slice(1)}`;
    return difference(field, after.language, [old?.[part], now?.[part]], say);
  });
}

function difference(field: string, language: string | null, values: [unknown, unknown], say: Say): Difference[] {
  const [before, after] = values.map((value) => fieldLines(field, value, say)) as [string[], string[]];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, language, before, after }];
}

/** Any field as lines: lists a line each, records as their filled parts. */
export function fieldLines(field: string, value: unknown, say: Say = asStored): string[] {
  if (Array.isArray(value)) return value.map((item) => fieldLines(field, item, say).join(" · ")).filter(Boolean);
  if (value && typeof value === "object") {
    const parts = Object.entries(value).filter(([part, inner]) => !(nameParts.includes(part) && isIn(value, inner)));
    return parts.flatMap(([part, inner]) => fieldLines(part, inner, say));
  }
  const text = value === false || value === null || value === undefined ? "" : String(value).trim();
  return text ? [say(field, text.replaceAll("\r\n", "\n"))] : [];
}

/** Parts of a person's name that their name, as it is shown, has already. */
const nameParts = ["family", "given"];
const isIn = (record: object, part: unknown): boolean =>
  "name" in record && typeof part === "string" && String(record.name).includes(part);

const fieldOf = (content: Content, field: string): unknown => (content as Record<string, unknown>)[field];
const isWritten = (field: string): boolean => (writtenFields as readonly string[]).includes(field);
