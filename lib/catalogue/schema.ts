import { z } from "zod";
import { locales } from "@/lib/i18n/locales";

/*
 * What an entry says, as its submitter writes it. One schema per kind gives the shape that drafts, revisions, forms,
 * imports and the seed share; it takes anything typed (a draft may be half done and wrong) and only caps its size.
 * `rules.ts` decides whether a content may be submitted; `projection.ts` carries a published one into its tables.
 */

const text = (max: number) => z.string().max(max, "tooLong").default("");
const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max, "tooMany").default([]);
const code = z.string().max(64, "tooLong");

const translation = z.object({
  title: text(500),
  abstract: text(20_000),
  body: text(100_000),
  keywords: list(text(200), 50),
});
export type Translation = z.infer<typeof translation>;

/** What an entry says in each of its languages, in the order of its form. */
export const writtenFields = ["title", "abstract", "body", "keywords"] as const satisfies (keyof Translation)[];
export type WrittenField = (typeof writtenFields)[number];

/** A translation that says nothing yet. */
export const emptyTranslation = (): Translation => ({ title: "", abstract: "", body: "", keywords: [] });

export const contributorRoles = [
  "author",
  "editor",
  "translator",
  "organiser",
  "speaker",
  "publisher",
  "funder",
  "partner",
] as const;

const contributor = z.object({
  role: z.enum(contributorRoles).default("author"),
  /** As it is shown: "Mariama Awumbila", "IOM". */
  name: text(300),
  isInstitution: z.boolean().default(false),
  /** CSL name parts, when the source has them. */
  family: text(200),
  given: text(200),
  orcid: text(40),
  ror: text(60),
  affiliation: text(300),
});
export type ContributorContent = z.infer<typeof contributor>;

const common = z.object({
  /** Language of the original, a code of the LANGUAGE scheme (ISO 639-1, else 639-3). */
  language: code.default("en"),
  title: text(500),
  /** Abstract of a publication, summary of an event or news item; plain text. */
  abstract: text(20_000),
  /** Programme of an event, body of a news item; Markdown. */
  body: text(100_000),
  keywords: list(text(200), 50),
  translations: z.partialRecord(z.enum(locales), translation).default({}),
  /** Codes of the TOPIC scheme, the most important first; one to five when submitted. */
  topics: list(code, 40),
  /** ISO 3166-1 alpha-3 codes. */
  countries: list(code, 250),
  corridors: list(z.object({ from: code, to: code }), 100),
  regions: list(code, 40),
  /** Objectives of the Global Compact for Migration, "1" to "23". */
  gcm: list(code, 23),
  /** Sustainable Development Goals, "1" to "17". */
  sdg: list(code, 17),
  contributors: list(contributor, 500),
  links: list(z.object({ url: text(2000), label: text(200) }), 50),
  /** Ids of stored files. */
  files: list(z.string().max(40), 20),
  /** A code of the LICENCE scheme. */
  licence: code.default(""),
});

export const publicationContent = common.extend({
  kind: z.literal("publication"),
  /** A code of the RESOURCE_TYPE scheme. */
  resourceType: code.default(""),
  /** "2019", "2019-03" or "2019-03-21". */
  issued: text(20),
  doi: text(300),
  isbn: text(40),
  issn: text(40),
  handle: text(300),
  container: text(500),
  volume: text(60),
  issue: text(60),
  pages: text(60),
  publisher: text(300),
  publisherPlace: text(300),
  edition: text(100),
  /** "yes", "no", or "" when not known. */
  peerReviewed: z.enum(["", "yes", "no"]).default(""),
  openAccess: z.enum(["", "yes", "no"]).default(""),
  /** For resource type "practice": a policy or project. */
  practice: z
    .object({ who: text(1000), what: text(5000), where: text(1000), partners: text(2000), forum: text(1000) })
    .prefault({}),
  /** CSL-JSON variables that have no field here, kept so that export loses nothing. */
  csl: z.record(z.string(), z.json()).default({}),
});

export const deadlineKinds = ["callForPapers", "registration", "other"] as const;

export const eventContent = common.extend({
  kind: z.literal("event"),
  /** "2026-05-05" when all-day, else "2026-05-05T09:00": wall-clock time at the event's place. */
  startsAt: text(20),
  endsAt: text(20),
  allDay: z.boolean().default(false),
  /** IANA name. */
  timeZone: text(60),
  city: text(200),
  venue: text(300),
  /** Country of the place, ISO 3166-1 alpha-3. */
  country: code.default(""),
  onlineUrl: text(2000),
  deadlines: list(z.object({ kind: z.enum(deadlineKinds), on: text(20), label: text(200) }), 20),
  reportUrl: text(2000),
});

export const newsContent = common.extend({
  kind: z.literal("news"),
  /** "2026-05-05". */
  date: text(20),
  source: text(300),
  sourceUrl: text(2000),
});

export const contentSchema = z.discriminatedUnion("kind", [publicationContent, eventContent, newsContent]);

export type PublicationContent = z.infer<typeof publicationContent>;
export type EventContent = z.infer<typeof eventContent>;
export type NewsContent = z.infer<typeof newsContent>;
/** The content of any entry; always whole, with "" and [] for what nobody has written. */
export type Content = z.infer<typeof contentSchema>;
export type Kind = Content["kind"];

export const kinds = ["publication", "event", "news"] as const satisfies readonly Kind[];

/** The first part of an entry's address: `/publications/{slug}`. */
export const kindPaths: Record<Kind, string> = { publication: "publications", event: "events", news: "news" };

/** A content of a kind in which nothing is written yet. */
export function emptyContent(kind: Kind): Content {
  return contentSchema.parse({ kind });
}
