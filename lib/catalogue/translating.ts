import type { FieldErrors } from "@/lib/base/errors";
import type { Locale } from "@/lib/i18n/locales";
import { type Content, emptyTranslation, type Translation, type WrittenField, writtenFields } from "./schema";

/** The parts that an original has and a language of it lacks. */
export function partsMissingIn(content: Content, locale: Locale): WrittenField[] {
  if (content.language === locale) return [];
  const there = content.translations[locale];
  return writtenFields.filter((part) => isWritten(content[part]) && !isWritten(there?.[part]));
}

/** Whether readers of a language are asked to translate: keywords alone are not worth asking for. */
export function invitesTranslation(content: Content, locale: Locale): boolean {
  return partsMissingIn(content, locale).some((part) => part !== "keywords");
}

/** A content with a translation of what it lacks in a language; nothing else of it changes, whatever was typed. */
export function withTranslation(content: Content, locale: Locale, text: Translation): Content {
  const missing = partsMissingIn(content, locale);
  const there = content.translations[locale] ?? emptyTranslation();
  const written = Object.fromEntries(missing.map((part) => [part, text[part]]));
  return { ...content, translations: { ...content.translations, [locale]: { ...there, ...written } } };
}

/**
 * What keeps a translation from being sent: part → messages. A title is needed; of the rest, a part may be left to
 * somebody else, but not all of it.
 */
export function translationErrors(content: Content, locale: Locale, text: Translation): FieldErrors {
  const missing = partsMissingIn(content, locale);
  const errors: FieldErrors = {};
  for (const part of ["abstract", "body"] as const) {
    const copied = text[part].trim() !== "" && text[part].trim() === content[part].trim();
    if (missing.includes(part) && copied) errors[part] = [{ key: "sameAsOriginal" }];
  }
  const nothing = !missing.some((part) => isWritten(text[part]));
  const [first] = missing;
  if (missing.includes("title") && !isWritten(text.title)) errors.title = [{ key: "required" }];
  else if (nothing && first) errors[first] = [{ key: "required" }];
  return errors;
}

/** A content with the words of one of its languages in place of the original's, where it has them. */
export function inLanguage(content: Content, locale: Locale): Content {
  const there = Object.entries(content.translations[locale] ?? {}).filter(([, value]) => isWritten(value));
  return { ...content, ...Object.fromEntries(there) } as Content;
}

/** Whether two contents say the same in their own language: whether a translation of one is one of the other. */
export function saysTheSame(one: Content, other: Content): boolean {
  return writtenFields.every((part) => String(one[part]) === String(other[part]));
}

function isWritten(value: string | string[] | undefined): boolean {
  return typeof value === "string" ? value.trim() !== "" : Boolean(value?.length);
}
