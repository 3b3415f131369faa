import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { commaList } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { codeOf, type Vocabulary } from "@/lib/vocabulary/terms";
import { kindOf } from "./kinds";
import { kindPaths } from "./schema";
import type { EntryCard, TermView } from "./view";

/** Those whose names stand in a list, as in a reference. */
const named: Prisma.ContributorWhereInput = { role: { in: ["AUTHOR", "EDITOR", "ORGANISER"] } };
const NAMES = 3;

const cardFields = {
  id: true,
  kind: true,
  slug: true,
  publishedAt: true,
  originalLanguage: true,
  texts: { select: { locale: true, isOriginal: true, title: true } },
  contributors: { where: named, select: { name: true }, orderBy: { position: "asc" }, take: NAMES },
  _count: { select: { contributors: { where: named } } },
  terms: {
    where: { term: { scheme: { in: ["TOPIC", "COUNTRY"] } } },
    select: { termId: true },
    orderBy: { position: "asc" },
  },
  corridors: { select: { originId: true, destinationId: true } },
  publication: {
    select: { issued: true, container: true, publisher: true, resourceTypeId: true, openAccess: true },
  },
  event: { select: { startsAt: true, endsAt: true, city: true, placeCountryId: true } },
  news: { select: { date: true, source: true } },
} satisfies Prisma.EntrySelect;
type CardRow = Prisma.EntryGetPayload<{ select: typeof cardFields }>;

/** Which entries, in which order; only published ones are ever read. */
export type CardQuery = Pick<Prisma.EntryFindManyArgs, "where" | "orderBy" | "take" | "skip">;

/** Published entries as lists show them. Newest in the hub first, unless another order is asked for. */
export async function readCards(query: CardQuery, vocabulary: Vocabulary, locale: Locale): Promise<EntryCard[]> {
  const rows = await database().entry.findMany({
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    ...query,
    where: { AND: [{ status: "PUBLISHED" }, query.where ?? {}] },
    select: cardFields,
  });
  return rows.map((row) => asCard(row, vocabulary, locale));
}

/** The published ones among some entries, in the order of their ids. */
export async function readCardsOf(ids: string[], vocabulary: Vocabulary, locale: Locale): Promise<EntryCard[]> {
  const cards = await readCards({ where: { id: { in: ids } } }, vocabulary, locale);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Abstracts of entries by their ids: first the one in a reader's language, then the original's, then the others. */
export async function readAbstracts(ids: string[], locale: Locale): Promise<Map<string, Abstract[]>> {
  const rows = await database().entryText.findMany({
    where: { entryId: { in: ids }, abstract: { not: null } },
    select: { entryId: true, locale: true, abstract: true },
    orderBy: [{ isOriginal: "desc" }, { locale: "asc" }],
  });
  const abstracts = new Map<string, Abstract[]>(ids.map((id) => [id, []]));
  const inOrder = [...rows.filter((row) => row.locale === locale), ...rows.filter((row) => row.locale !== locale)];
  for (const { entryId, locale: language, abstract } of inOrder) {
    abstracts.get(entryId)?.push({ language, text: abstract ?? "" });
  }
  return abstracts;
}
export type Abstract = { language: string; text: string };

function asCard(row: CardRow, vocabulary: Vocabulary, locale: Locale): EntryCard {
  const term = (id: string): TermView => ({ code: codeOf(id), label: vocabulary.label(id, locale) });
  const terms = (scheme: string) =>
    row.terms.filter(({ termId }) => termId.startsWith(`${scheme}:`)).map(({ termId }) => term(termId));
  const { publication, event, news } = row;
  const original = row.texts.find(({ isOriginal }) => isOriginal);
  const translated = row.texts.find(({ locale: language, isOriginal }) => !isOriginal && language === locale);
  const kind = kindOf[row.kind];
  const place = event ? [event.city, event.placeCountryId && vocabulary.label(event.placeCountryId, locale)] : [];
  return {
    id: row.id,
    kind,
    path: `/${kindPaths[kind]}/${row.slug}`,
    title: original?.title ?? "",
    language: row.originalLanguage,
    translatedTitle: translated?.title ?? null,
    contributors: row.contributors.map(({ name }) => name),
    contributorCount: row._count.contributors,
    date: publication?.issued ?? event?.startsAt ?? news?.date.toISOString().slice(0, 10) ?? "",
    until: event?.endsAt ?? null,
    container: publication?.container ?? publication?.publisher ?? news?.source ?? (commaList(place, locale) || null),
    resourceType: publication ? vocabulary.label(publication.resourceTypeId, locale) : null,
    openAccess: publication?.openAccess === true,
    topics: terms("topic"),
    countries: terms("country"),
    corridors: row.corridors.map(({ originId, destinationId }) => ({ from: term(originId), to: term(destinationId) })),
    publishedAt: row.publishedAt ?? new Date(0),
  };
}
