import { MINUTE } from "@/lib/base/clock";
import type { ContributorView, EntryView, EventView, NewsView, PublicationView, TermView } from "@/lib/catalogue/view";
import { isTimeZone, offsetAt, zonedToUtc } from "@/lib/catalogue/zoned-time";

/** A thing of schema.org as JSON-LD 1.1 writes it; what is undefined is left out by `JSON.stringify`. */
export type Thing = { "@type": string; [property: string]: unknown };

/** Types of schema.org by resource type; a thing of another type is a creative work. */
const types: Record<string, string> = {
  article: "ScholarlyArticle",
  preprint: "ScholarlyArticle",
  "conference-paper": "ScholarlyArticle",
  book: "Book",
  chapter: "Chapter",
  report: "Report",
  "working-paper": "Report",
  "policy-brief": "Report",
  thesis: "Thesis",
  dataset: "Dataset",
  "training-material": "LearningResource",
};

/** Characters: the whole abstract stands in the page. */
const DESCRIPTION = 300;

type Addresses = {
  /** Absolute address of the page. */
  page: string;
  /** The absolute address of a path. */
  absolute: (path: string) => string;
};

/** A public entry in the words of schema.org, for search engines and other programs that read pages. */
export function structuredEntry(entry: EntryView, addresses: Addresses): Thing {
  const own = entry.kind === "event" ? {} : work(entry, addresses);
  return { "@context": "https://schema.org", ...kindOf(entry), ...common(entry, addresses), ...own };
}

function kindOf(entry: EntryView): Thing {
  if (entry.kind === "publication") return publication(entry);
  return entry.kind === "event" ? event(entry) : news(entry);
}

function common(entry: EntryView, { page }: Addresses) {
  const { original, translation, contributors, topics } = entry;
  const by = (role: ContributorView["role"]) => listed(contributors.filter((one) => one.role === role).map(agent));
  return {
    url: page,
    name: original.title,
    alternateName: translation?.title,
    description: said(original.abstract.slice(0, DESCRIPTION)),
    inLanguage: original.language.code,
    about: listed(topics.map(({ label }) => ({ "@type": "DefinedTerm", name: label }))),
    keywords: said(original.keywords.join(", ")),
    author: by("author"),
    editor: by("editor"),
    translator: by("translator"),
    organizer: by("organiser"),
    performer: by("speaker"),
    funder: by("funder"),
  };
}

/** What only works have, events not. */
function work({ original, countries, licence, files }: EntryView, { absolute }: Addresses) {
  return {
    headline: original.title,
    spatialCoverage: listed(countries.map(country)),
    license: licence?.url ?? undefined,
    encoding: listed(
      files.map(({ path, name, mediaType, bytes }) => ({
        "@type": "MediaObject",
        name,
        contentUrl: absolute(path),
        encodingFormat: mediaType,
        contentSize: `${bytes} B`,
      })),
    ),
  };
}

function publication(of: PublicationView): Thing {
  return {
    "@type": types[of.resourceType?.code ?? ""] ?? "CreativeWork",
    datePublished: said(of.issued),
    pagination: said(of.pages),
    isbn: said(of.isbn),
    sameAs: of.doi ? `https://doi.org/${of.doi}` : undefined,
    identifier: of.doi ? { "@type": "PropertyValue", propertyID: "DOI", value: of.doi } : undefined,
    isPartOf: container(of),
    publisher: of.publisher ? { "@type": "Organization", name: of.publisher } : undefined,
    isAccessibleForFree: of.openAccess ? of.openAccess === "yes" : undefined,
  };
}

/** An issue of a volume of a journal, as far as they are known; a book of a chapter. */
function container({ container: name, issn, volume, issue, resourceType }: PublicationView): Thing | undefined {
  if (!name) return undefined;
  if (resourceType?.code === "chapter") return { "@type": "Book", name };
  const journal: Thing = { "@type": issn ? "Periodical" : "CreativeWorkSeries", name, issn: said(issn) };
  const inVolume: Thing = volume ? { "@type": "PublicationVolume", volumeNumber: volume, isPartOf: journal } : journal;
  return issue ? { "@type": "PublicationIssue", issueNumber: issue, isPartOf: inVolume } : inVolume;
}

function event(of: EventView): Thing {
  const place = of.venue || of.city || of.country;
  const online = of.onlineUrl ? { "@type": "VirtualLocation", url: of.onlineUrl } : undefined;
  const modes = { both: "Mixed", place: "Offline", online: "Online" } as const;
  const mode = place && online ? "both" : place ? "place" : "online";
  return {
    "@type": "Event",
    startDate: moment(of.startsAt, of),
    endDate: moment(of.endsAt, of),
    eventAttendanceMode: place || online ? `https://schema.org/${modes[mode]}EventAttendanceMode` : undefined,
    location: listed([...(place ? [placeOf(of)] : []), ...(online ? [online] : [])]),
  };
}

function placeOf({ venue, city, country: land }: EventView): Thing {
  return { "@type": "Place", name: venue || city || land?.label, address: addressOf(city, land) };
}

/** A day, or a local time with its distance from UTC (ISO 8601), where its time zone is known. */
function moment(local: string, { allDay, timeZone }: EventView): string | undefined {
  if (!local) return undefined;
  if (allDay || local.length === 10) return local.slice(0, 10);
  if (!isTimeZone(timeZone)) return local;
  const minutes = Math.round(offsetAt(zonedToUtc(local, timeZone).getTime(), timeZone) / MINUTE);
  const two = (number: number) => String(number).padStart(2, "0");
  const away = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

function news({ date, source, sourceUrl }: NewsView): Thing {
  return {
    "@type": "NewsArticle",
    datePublished: said(date),
    publisher: source ? { "@type": "Organization", name: source } : undefined,
    isBasedOn: said(sourceUrl),
  };
}

function agent({ name, family, given, isInstitution, orcid, ror, affiliation }: ContributorView): Thing {
  if (isInstitution) return { "@type": "Organization", name, sameAs: identified("https://ror.org", ror) };
  return {
    "@type": "Person",
    name,
    familyName: said(family),
    givenName: said(given),
    sameAs: identified("https://orcid.org", orcid),
    affiliation: affiliation ? { "@type": "Organization", name: affiliation } : undefined,
  };
}

/** Identifiers are written with their register's address or without. */
function identified(register: string, id: string): string | undefined {
  return id ? `${register}/${id.slice(id.lastIndexOf("/") + 1)}` : undefined;
}

function country({ code, label }: TermView): Thing {
  return { "@type": "Country", name: label, identifier: code };
}

/** Of a town, a country or both, the country by its name. */
export function addressOf(city: string, land: TermView | null): Thing {
  return { "@type": "PostalAddress", addressLocality: said(city), addressCountry: land?.label };
}

function said(text: string): string | undefined {
  return text || undefined;
}

/** A list that says nothing is left out. */
export function listed<T>(things: T[]): T[] | undefined {
  return things.length > 0 ? things : undefined;
}
