import { database } from "@/lib/db/client";
import type { WorkflowState } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";
import { translationPath } from "./translation-notices";

export type TranslationRow = {
  id: string;
  title: string;
  language: string;
  /** Where it is written, without language prefix. */
  path: string;
  locale: Locale;
  state: WorkflowState;
  updatedAt: Date;
  entryId: string;
};

/** A member's translations of public entries, the last touched first. */
export async function readTranslations(userId: string): Promise<TranslationRow[]> {
  const rows = await database().translation.findMany({
    where: { translatorId: userId, entry: { status: "PUBLISHED" } },
    include: {
      entry: { select: { kind: true, slug: true, publishedRevision: { select: { title: true, language: true } } } },
      revisions: { orderBy: { number: "desc" }, take: 1, select: { state: true } },
    },
    orderBy: { updatedAt: "desc" },
    take: 200,
  });
  return rows.map(({ id, locale, entry, revisions, updatedAt, entryId }) => ({
    id,
    title: entry.publishedRevision?.title ?? "",
    language: entry.publishedRevision?.language ?? "",
    path: translationPath(entry, locale),
    locale: locale as Locale,
    state: revisions[0]?.state ?? "DRAFT",
    updatedAt,
    entryId,
  }));
}
