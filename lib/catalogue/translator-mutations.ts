import type { Transaction } from "@/lib/db/client";

/** Names a member as translator of an entry's text in a language, after those who were before them. */
export async function creditTranslator(
  tx: Transaction,
  text: { entryId: string; locale: string },
  translatorId: string,
): Promise<void> {
  await tx.entryText.updateMany({
    where: { ...text, NOT: { translatorIds: { has: translatorId } } },
    data: { translatorIds: { push: translatorId } },
  });
}

/** Takes that back, where the text is still there. */
export async function uncreditTranslator(
  tx: Transaction,
  text: { entryId: string; locale: string },
  translatorId: string,
): Promise<void> {
  const found = await tx.entryText.findUnique({ where: { entryId_locale: text }, select: { translatorIds: true } });
  const translatorIds = found?.translatorIds.filter((id) => id !== translatorId) ?? [];
  await tx.entryText.updateMany({ where: text, data: { translatorIds } });
}

/** Who translated what of an entry, by language: kept while its tables are written anew. */
export async function translatorsOf(tx: Transaction, entryId: string): Promise<Map<string, string[]>> {
  const texts = await tx.entryText.findMany({ where: { entryId }, select: { locale: true, translatorIds: true } });
  return new Map(texts.map(({ locale, translatorIds }) => [locale, translatorIds]));
}
