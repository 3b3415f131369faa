import { z } from "zod";
import { database } from "@/lib/db/client";
import { defaultLocale, isLocale, type Locale, locales } from "@/lib/i18n/locales";
import type { TransitionName } from "./workflow";

/** Steps for which reasons are kept. */
export const reasonSteps = ["requestChanges", "decline", "withdraw"] as const satisfies TransitionName[];

export type SavedReasonView = {
  id: string;
  transition: string;
  /** In the moderator's language. */
  label: string;
  /** In the submitter's. */
  text: string;
};

const byLanguage = z.partialRecord(z.enum(locales), z.string());

/**
 * The saved reasons for some steps, in their order.
 * @param locale the moderator's language, for the labels
 * @param readBy the submitter's, for what they will read
 */
export async function readSavedReasons(
  steps: readonly string[],
  locale: Locale,
  readBy: string,
): Promise<SavedReasonView[]> {
  const rows = await database().savedReason.findMany({
    where: { transition: { in: [...steps] }, retiredAt: null },
    orderBy: [{ transition: "desc" }, { position: "asc" }, { id: "asc" }],
  });
  const reader = isLocale(readBy) ? readBy : defaultLocale;
  return rows.map(({ id, transition, labels, texts }) => ({
    id,
    transition,
    label: inLanguage(labels, locale),
    text: inLanguage(texts, reader),
  }));
}

/** Every reason, those that are offered no more too, in the order in which they are offered, for administrators. */
export async function readAllReasons(locale: Locale) {
  const rows = await database().savedReason.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
  return rows.map(({ id, transition, labels, texts, retiredAt }) => ({
    id,
    transition,
    label: inLanguage(labels, locale),
    retired: retiredAt !== null,
    lacking: locales.filter((each) => !textsOf(labels)[each] || !textsOf(texts)[each]),
  }));
}
export type ListedReason = Awaited<ReturnType<typeof readAllReasons>>[number];

/** A reason with its words in every language, for administrators; null when there is none. */
export async function readReasonFile(id: string, locale: Locale) {
  const row = await database().savedReason.findUnique({ where: { id } });
  if (!row) return null;
  const [labels, texts] = [textsOf(row.labels), textsOf(row.texts)];
  const { transition } = row;
  return { id, transition, label: inLanguage(row.labels, locale), retired: row.retiredAt !== null, labels, texts };
}
export type ReasonFile = NonNullable<Awaited<ReturnType<typeof readReasonFile>>>;

/** Texts by language, as a row keeps them. */
export function textsOf(json: unknown): Partial<Record<Locale, string>> {
  return byLanguage.safeParse(json).data ?? {};
}

function inLanguage(json: unknown, locale: Locale): string {
  const texts = textsOf(json);
  return texts[locale] || texts[defaultLocale] || Object.values(texts).find(Boolean) || "";
}
