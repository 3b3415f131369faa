import type { EntryItem } from "./entry-item-schema";

type Column = (entry: EntryItem) => string | number | boolean | null;

const several = (values: readonly string[]) => values.join("; ");
const labels = (terms: readonly { label: string }[]) => several(terms.map(({ label }) => label));

/** The columns of an exported search by their names: those of the machine interface, English in every language. */
export const entryColumns: Record<string, Column> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  language: ({ language }) => language,
  authors: ({ authors }) => several(authors),
  contributors: ({ contributors }) => several(contributors.map(({ name, role }) => `${name} (${role})`)),
  date: ({ date }) => date,
  year: ({ year }) => year,
  resourceType: ({ resourceType }) => resourceType?.label ?? null,
  container: ({ container, news }) => container ?? news?.source ?? null,
  volume: ({ volume }) => volume,
  issue: ({ issue }) => issue,
  pages: ({ pages }) => pages,
  publisher: ({ publisher }) => publisher,
  doi: ({ doi }) => doi,
  isbn: ({ isbn }) => isbn,
  issn: ({ issn }) => issn,
  topics: ({ topics }) => labels(topics),
  countries: ({ countries }) => labels(countries),
  corridors: ({ corridors }) => several(corridors.map(({ from, to }) => `${from}-${to}`)),
  regions: ({ regions }) => labels(regions),
  gcm: ({ gcm }) => several(gcm.map(({ code }) => code)),
  sdg: ({ sdg }) => several(sdg.map(({ code }) => code)),
  keywords: ({ keywords }) => several(keywords),
  place: ({ event }) => several([event?.venue, event?.city, event?.country?.label].filter((part) => part != null)),
  startsAt: ({ event }) => event?.startsAt ?? null,
  endsAt: ({ event }) => event?.endsAt ?? null,
  timeZone: ({ event }) => event?.timeZone ?? null,
  peerReviewed: ({ peerReviewed }) => peerReviewed,
  openAccess: ({ openAccess }) => openAccess,
  licence: ({ licence }) => licence?.label ?? null,
  abstract: ({ abstract }) => abstract,
  url: ({ url }) => url,
  links: ({ links }) => several(links.map(({ url }) => url)),
};
