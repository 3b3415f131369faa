import { database } from "@/lib/db/client";

/** Who translated an entry into a language of the hub, the first first. */
export type TranslationCredit = { locale: string; names: string[] };

/** The members to whom an entry owes its translations. @param texts the entry's texts */
export async function readTranslationCredits(
  texts: { locale: string; translatorIds: string[] }[],
): Promise<TranslationCredit[]> {
  const ids = texts.flatMap(({ translatorIds }) => translatorIds);
  if (ids.length === 0) return [];
  const people = await database().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return texts
    .map(({ locale, translatorIds }) => ({ locale, names: translatorIds.flatMap((id) => nameOf.get(id) ?? []) }))
    .filter(({ names }) => names.length > 0);
}
