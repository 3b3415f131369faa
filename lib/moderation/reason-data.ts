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

function inLanguage(json: unknown, locale: Locale): string {
  const texts = byLanguage.safeParse(json).data ?? {};
  return texts[locale] || texts[defaultLocale] || Object.values(texts).find(Boolean) || "";
}
