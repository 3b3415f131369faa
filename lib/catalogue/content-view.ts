import { isLocale, type Locale } from "@/lib/i18n/locales";
import { type Scheme, termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { normaliseDoi } from "./identity";
import { isWebAddress } from "./rules";
import type { Content, Translation } from "./schema";
import type { EntryView, EventView, FileView, NewsView, PublicationView, TermView, TextView } from "./view";

/** What a page shows of an entry beside its content. */
export type EntryFacts = {
  path: string | null;
  /** Of each contributor's page, in the content's order; none where the hub does not know them. */
  contributorPaths: (string | null)[];
  files: FileView[];
  source: string | null;
  publishedAt: Date | null;
  changedAt: Date | null;
};

export const unpublished: EntryFacts = {
  ...{ path: null, contributorPaths: [], files: [], source: null, publishedAt: null, changedAt: null },
};

/**
 * What a page shows of a content: a published one, or one that is still being written and may be half done. Pure.
 * Codes that the vocabulary lacks are shown as they are; addresses that a browser must not follow are left out.
 */
export function entryViewFromContent(
  content: Content,
  vocabulary: Vocabulary,
  locale: Locale,
  { contributorPaths, ...facts }: EntryFacts = unpublished,
): EntryView {
  const names = new TermNames(vocabulary, locale);
  const translation = content.language === locale ? undefined : content.translations[locale];
  return {
    ...facts,
    original: textView(content, names.term("LANGUAGE", content.language)),
    translation: translation?.title.trim() ? textView(translation, names.term("LANGUAGE", locale)) : null,
    topics: names.terms("TOPIC", content.topics),
    countries: names.terms("COUNTRY", content.countries),
    corridors: content.corridors
      .filter(({ from, to }) => from && to)
      .map(({ from, to }) => ({ from: names.term("COUNTRY", from), to: names.term("COUNTRY", to) })),
    regions: names.terms("REGION", content.regions),
    gcm: names.terms("GCM", content.gcm),
    sdg: names.terms("SDG", content.sdg),
    contributors: content.contributors
      .map((one, at) => ({ ...one, path: contributorPaths[at] ?? null }))
      .filter(({ name }) => name.trim()),
    links: content.links.filter(({ url }) => isWebAddress(url)).map(({ url, label }) => ({ url: url.trim(), label })),
    licence: names.licence(content.licence),
    ...kindView(content, names, isLocale(content.language) ? new TermNames(vocabulary, content.language) : names),
  };
}

function textView({ title, abstract, body, keywords }: Translation, language: TermView): TextView {
  return { language, title: title.trim(), abstract: abstract.trim(), body: body.trim(), keywords };
}

function kindView(
  content: Content,
  names: TermNames,
  originalNames: TermNames,
): PublicationView | EventView | NewsView {
  if (content.kind === "news") {
    const { kind, date, source, sourceUrl } = content;
    return { kind, date, source, sourceUrl: webAddress(sourceUrl) };
  }
  if (content.kind === "event") {
    const { kind, startsAt, endsAt, allDay, timeZone, city, venue, deadlines } = content;
    return {
      ...{ kind, startsAt, endsAt, allDay, timeZone, city, venue, deadlines },
      country: content.country ? names.term("COUNTRY", content.country) : null,
      countryInOriginal: content.country ? originalNames.term("COUNTRY", content.country).label : "",
      onlineUrl: webAddress(content.onlineUrl),
      reportUrl: webAddress(content.reportUrl),
    };
  }
  const { kind, issued, isbn, issn, handle, container, volume, issue, pages, publisher, publisherPlace } = content;
  const { edition, peerReviewed, openAccess, practice } = content;
  return {
    ...{ kind, issued, isbn, issn, handle, container, volume, issue, pages, publisher, publisherPlace },
    ...{ edition, peerReviewed, openAccess, practice },
    doi: normaliseDoi(content.doi) ?? "",
    resourceType: content.resourceType ? names.term("RESOURCE_TYPE", content.resourceType) : null,
  };
}

function webAddress(text: string): string {
  return isWebAddress(text) ? text.trim() : "";
}

/** Of which scheme the codes are that a field holds, or a part of one. */
export const fieldSchemes: Record<string, Scheme> = {
  ...{ topics: "TOPIC", countries: "COUNTRY", regions: "REGION", gcm: "GCM", sdg: "SDG", licence: "LICENCE" },
  ...{ resourceType: "RESOURCE_TYPE", country: "COUNTRY", from: "COUNTRY", to: "COUNTRY", language: "LANGUAGE" },
};

/** Names of codes in one language. */
export class TermNames {
  constructor(
    readonly vocabulary: Vocabulary,
    readonly locale: Locale,
  ) {}

  term(scheme: Scheme, code: string): TermView {
    const id = this.vocabulary.find(scheme, code)?.id ?? termId(scheme, code);
    return { code, label: this.vocabulary.get(id) ? this.vocabulary.label(id, this.locale) : code };
  }

  terms(scheme: Scheme, codes: readonly string[]): TermView[] {
    return codes.map((code) => this.term(scheme, code));
  }

  licence(code: string): EntryView["licence"] {
    if (!code) return null;
    const url = this.vocabulary.find("LICENCE", code)?.attributes.url;
    return { label: this.term("LICENCE", code).label, url: typeof url === "string" ? url : null };
  }
}
