import { config } from "@/lib/base/config";
import { entryViewFromContent } from "@/lib/catalogue/content-view";
import { entryFacts } from "@/lib/catalogue/entry-facts";
import { type EntryRow, publishedContent } from "@/lib/catalogue/published-content";
import type { Content, Translation } from "@/lib/catalogue/schema";
import type { EntryView } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import type { EntryItem, WholeEntryItem } from "./entry-item-schema";

/** A published entry for programs, its terms named in one language; how often it was used is counted apart. */
export function entryItemOf(row: EntryRow, vocabulary: Vocabulary, locale: Locale): Omit<WholeEntryItem, "usage"> {
  const content = publishedContent(row);
  const facts = entryFacts(row);
  const view = entryViewFromContent(content, vocabulary, locale, facts);
  const { topics, countries, regions, gcm, sdg, contributors, source } = view;
  const date = dateOf(content);
  return {
    id: row.id,
    kind: content.kind,
    slug: row.slug,
    url: absolute(localePath(locale, facts.path ?? "/")),
    self: absolute(`/api/v1/entries/${row.id}`),
    language: content.language,
    ...writingOf(content),
    translations: Object.entries(content.translations).map(([language, text]) => ({ language, ...writingOf(text) })),
    authors: contributors.filter(({ role }) => role === "author").map(({ name }) => name),
    contributors: contributorsOf(row),
    date,
    year: date ? Number(date.slice(0, 4)) : null,
    ...{ topics, countries, regions, gcm, sdg },
    corridors: view.corridors.map(({ from, to }) => ({ from: from.code, to: to.code })),
    ...publicationOf(view),
    event: eventOf(view),
    news: view.kind === "news" ? { source: said(view.source), sourceUrl: said(view.sourceUrl) } : null,
    links: view.links.map(({ url, label }) => ({ url, label: said(label) })),
    files: facts.files.map(({ path, ...file }) => ({ url: absolute(path), ...file })),
    licence: view.licence && { code: content.licence, ...view.licence },
    source,
    publishedAt: facts.publishedAt?.toISOString() ?? null,
    changedAt: facts.changedAt?.toISOString() ?? null,
    body: said(content.body),
  };
}

/** The same without what lists leave out for its length. */
export function listItemOf(row: EntryRow, vocabulary: Vocabulary, locale: Locale): EntryItem {
  const { body: _, ...item } = entryItemOf(row, vocabulary, locale);
  return item;
}

function writingOf({ title, abstract, keywords }: Pick<Translation, "title" | "abstract" | "keywords">) {
  return { title, abstract: said(abstract), keywords };
}

function contributorsOf(row: EntryRow): EntryItem["contributors"] {
  return row.contributors.map((one) => {
    const parts = one.nameParts as { family?: string; given?: string } | null;
    return {
      role: one.role.toLowerCase() as EntryItem["contributors"][number]["role"],
      name: one.name,
      family: said(parts?.family),
      given: said(parts?.given),
      isInstitution: one.isInstitution,
      orcid: said(one.orcid),
      ror: said(one.ror),
      affiliation: said(one.affiliation),
      person: one.personId,
      institution: one.institutionId,
    };
  });
}

const publicationTexts = [
  ...(["doi", "isbn", "issn", "handle", "container", "volume", "issue", "pages"] as const),
  ...(["publisher", "publisherPlace", "edition"] as const),
];
type PublicationFields = Pick<
  EntryItem,
  (typeof publicationTexts)[number] | "resourceType" | "peerReviewed" | "openAccess"
>;

function publicationOf(view: EntryView): PublicationFields {
  const publication = view.kind === "publication" ? view : null;
  const texts = publicationTexts.map((name) => [name, said(publication?.[name])]);
  return {
    ...(Object.fromEntries(texts) as Pick<EntryItem, (typeof publicationTexts)[number]>),
    resourceType: publication?.resourceType ?? null,
    peerReviewed: yesNo(publication?.peerReviewed),
    openAccess: yesNo(publication?.openAccess),
  };
}

function eventOf(view: EntryView): EntryItem["event"] {
  if (view.kind !== "event") return null;
  const { startsAt, endsAt, allDay, timeZone, city, venue, country, onlineUrl, reportUrl, deadlines } = view;
  return {
    ...{ startsAt, allDay, country },
    ...{ endsAt: said(endsAt), timeZone: said(timeZone), city: said(city), venue: said(venue) },
    ...{ onlineUrl: said(onlineUrl), reportUrl: said(reportUrl) },
    deadlines: deadlines.map(({ kind, on, label }) => ({ kind, on, label: said(label) })),
  };
}

function dateOf(content: Content): string | null {
  if (content.kind === "publication") return said(content.issued);
  return said(content.kind === "event" ? content.startsAt.slice(0, 10) : content.date);
}

function said(text: string | null | undefined): string | null {
  return text ? text : null;
}

function yesNo(answer: "" | "yes" | "no" | undefined): boolean | null {
  return answer ? answer === "yes" : null;
}

function absolute(path: string): string {
  return new URL(path, config().APP_URL).href;
}
