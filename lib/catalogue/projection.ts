import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { vocabulary } from "@/lib/vocabulary/data";
import { type Scheme, termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { normaliseDoi, titleYearKey } from "./identity";
import { orNull, projectEvent, projectNews, projectPublication } from "./kind-projection";
import { contributorRole } from "./kinds";
import { linkContributors } from "./linking";
import type { Content } from "./schema";
import { translatorsOf } from "./translator-mutations";

/** What of a content stands in the entry's own row, published or not. */
export function entryColumns(content: Content) {
  const doi = content.kind === "publication" ? normaliseDoi(content.doi) : null;
  const year = yearOf(content);
  return {
    originalLanguage: content.language,
    licence: content.licence || null,
    doi,
    titleYearKey: content.title.trim() && year ? titleYearKey(content.title, year) : null,
  };
}

/** The year that a content is of, or null while none is written: issued, started, dated. */
export function yearOf(content: Content): number | null {
  const date = { publication: "issued", event: "startsAt", news: "date" }[content.kind];
  const year = Number.parseInt((content as Record<string, unknown>)[date] as string, 10);
  return Number.isInteger(year) ? year : null;
}

/**
 * Writes a content into the tables that readers' pages and the search documents come from, in place of what stood
 * there. The content must have passed `contentErrors`.
 */
export async function projectContent(tx: Transaction, entryId: string, content: Content): Promise<void> {
  const translators = await translatorsOf(tx, entryId);
  await clearCommon(tx, entryId);
  await tx.entryText.createMany({ data: textRows(entryId, content, translators) });
  await tx.entryTerm.createMany({ data: termRows(entryId, content, await vocabulary()), skipDuplicates: true });
  await tx.corridor.createMany({ data: corridorRows(entryId, content), skipDuplicates: true });
  await tx.contributor.createMany({ data: await contributorRows(tx, entryId, content) });
  await tx.entryLink.createMany({
    data: content.links
      .filter(({ url }) => url.trim())
      .map(({ url, label }, position) => ({ entryId, position, url: url.trim(), label: orNull(label) })),
  });
  await tx.entryFile.createMany({ data: content.files.map((fileId, position) => ({ entryId, position, fileId })) });
  if (content.kind === "publication") await projectPublication(tx, entryId, content);
  if (content.kind === "event") await projectEvent(tx, entryId, content);
  if (content.kind === "news") await projectNews(tx, entryId, content);
}

/** Takes everything of an entry out of those tables, as before its first publication. */
export async function clearProjection(tx: Transaction, entryId: string): Promise<void> {
  const where = { entryId };
  await clearCommon(tx, entryId);
  await tx.publication.deleteMany({ where });
  await tx.event.deleteMany({ where });
  await tx.news.deleteMany({ where });
}

async function clearCommon(tx: Transaction, entryId: string): Promise<void> {
  const where = { entryId };
  await tx.entryText.deleteMany({ where });
  await tx.entryTerm.deleteMany({ where });
  await tx.corridor.deleteMany({ where });
  await tx.contributor.deleteMany({ where });
  await tx.entryLink.deleteMany({ where });
  await tx.entryFile.deleteMany({ where });
}

function textRows(
  entryId: string,
  content: Content,
  translators: Map<string, string[]>,
): Prisma.EntryTextCreateManyInput[] {
  const original = { locale: content.language, isOriginal: true, ...content };
  const translations = Object.entries(content.translations)
    .filter(([locale, translation]) => locale !== content.language && translation.title.trim())
    .map(([locale, translation]) => ({ locale, isOriginal: false, ...translation }));
  return [original, ...translations].map(({ locale, isOriginal, title, abstract, body, keywords }) => ({
    entryId,
    locale,
    isOriginal,
    title: title.trim(),
    abstract: orNull(abstract),
    body: orNull(body),
    keywords,
    translatorIds: isOriginal ? [] : (translators.get(locale) ?? []),
  }));
}

/** What was written of a topic that has been merged since counts for the other. */
function termRows(entryId: string, content: Content, terms: Vocabulary): Prisma.EntryTermCreateManyInput[] {
  const rows = (scheme: Scheme, codes: string[]) =>
    codes.map((code, position) => ({
      entryId,
      termId: terms.find(scheme, code)?.id ?? termId(scheme, code),
      position,
    }));
  return [
    ...rows("TOPIC", content.topics),
    ...rows("COUNTRY", countriesOf(content)),
    ...rows("REGION", content.regions),
    ...rows("GCM", content.gcm),
    ...rows("SDG", content.sdg),
  ];
}

/** Countries named, those of the corridors, and the one where an event takes place: each finds the entry. */
export function countriesOf(content: Content): string[] {
  const ends = content.corridors.flatMap(({ from, to }) => [from, to]);
  const place = content.kind === "event" && content.country ? [content.country] : [];
  return [...new Set([...content.countries, ...ends, ...place])];
}

function corridorRows(entryId: string, content: Content): Prisma.CorridorCreateManyInput[] {
  return content.corridors.map(({ from, to }) => ({
    entryId,
    originId: termId("COUNTRY", from),
    destinationId: termId("COUNTRY", to),
  }));
}

async function contributorRows(
  tx: Transaction,
  entryId: string,
  content: Content,
): Promise<Prisma.ContributorCreateManyInput[]> {
  const links = await linkContributors(tx, content.contributors);
  return content.contributors.map((contributor, position) => ({
    entryId,
    position,
    role: contributorRole(contributor.role),
    name: contributor.name.trim(),
    isInstitution: contributor.isInstitution,
    nameParts: contributor.family ? { family: contributor.family, given: contributor.given } : undefined,
    orcid: orNull(contributor.orcid),
    ror: orNull(contributor.ror),
    affiliation: orNull(contributor.affiliation),
    ...links[position],
  }));
}
