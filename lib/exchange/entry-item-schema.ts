import { z } from "zod";
import { contributorRoles, deadlineKinds, kinds } from "@/lib/catalogue/schema";

/*
 * An entry as the machine interface gives it: an allow-list, and a promise. Fields are added here, never changed in
 * meaning and never removed while the address says v1. What nobody has written is null, or an empty list.
 */

const text = z.string().nullable();
const language = z.string().meta({ description: "BCP 47" });

export const termItem = z
  .object({ code: z.string(), label: z.string().meta({ description: "In the language of `locale`" }) })
  .meta({ id: "Term", description: "A controlled term" });

const corridor = z
  .object({ from: z.string(), to: z.string() })
  .meta({ id: "Corridor", description: "Country of origin and of destination, ISO 3166-1 alpha-3" });

const writing = { title: z.string(), abstract: text, keywords: z.array(z.string()) };

const contributor = z
  .object({
    role: z.enum(contributorRoles),
    name: z.string().meta({ description: "As it is printed" }),
    family: text,
    given: text,
    isInstitution: z.boolean(),
    orcid: text,
    ror: text,
    affiliation: text,
    person: z.uuid().nullable().meta({ description: "For the parameter `person`, where the hub knows who it is" }),
    institution: z.uuid().nullable().meta({ description: "For the parameter `institution`, likewise" }),
  })
  .meta({ id: "Contributor" });

const event = z
  .object({
    startsAt: z.string().meta({ description: "Wall-clock time at its place: a day, or a day and minute" }),
    endsAt: text,
    allDay: z.boolean(),
    timeZone: text.meta({ description: "IANA name" }),
    city: text,
    venue: text,
    country: termItem.nullable(),
    onlineUrl: text,
    reportUrl: text,
    deadlines: z.array(z.object({ kind: z.enum(deadlineKinds), on: z.string(), label: text })),
  })
  .meta({ id: "Event", description: "What only events have" });

export const entryItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(kinds),
    slug: z.string(),
    url: z.url().meta({ description: "Its page, in the language of `locale`" }),
    self: z.url().meta({ description: "This entry here" }),
    language: language.meta({ description: "Of the original, BCP 47" }),
    ...writing,
    translations: z.array(z.object({ language, ...writing })),
    authors: z.array(z.string()).meta({ description: "Names of the contributors with the role author, in order" }),
    contributors: z.array(contributor).meta({ description: "All, in order" }),
    date: text.meta({ description: "2019, 2019-03 or 2019-03-21: published, dated; of an event its first day" }),
    year: z.int().nullable(),
    topics: z.array(termItem),
    countries: z.array(termItem),
    corridors: z.array(corridor),
    regions: z.array(termItem),
    gcm: z.array(termItem).meta({ description: "Objectives of the Global Compact for Migration" }),
    sdg: z.array(termItem).meta({ description: "Sustainable Development Goals" }),
    resourceType: termItem.nullable(),
    doi: text,
    isbn: text,
    issn: text,
    handle: text,
    container: text.meta({ description: "Journal, book or series" }),
    volume: text,
    issue: text,
    pages: text,
    publisher: text,
    publisherPlace: text,
    edition: text,
    peerReviewed: z.boolean().nullable(),
    openAccess: z.boolean().nullable(),
    event: event.nullable(),
    news: z.object({ source: text, sourceUrl: text }).nullable().meta({ description: "What only news have" }),
    links: z.array(z.object({ url: z.string(), label: text })),
    files: z.array(z.object({ url: z.url(), name: z.string(), mediaType: z.string(), bytes: z.int() })),
    licence: z.object({ code: z.string(), label: z.string(), url: text }).nullable(),
    source: text.meta({ description: "Where the record came from, in words" }),
    publishedAt: z.iso.datetime().nullable(),
    changedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Entry" });
export type EntryItem = z.infer<typeof entryItem>;

const usage = z
  .object({
    views: z.int().meta({ description: "How often people opened its page" }),
    downloads: z.int().meta({ description: "How often people fetched a file attached to it" }),
    exports: z.int().meta({ description: "How often people fetched its reference as BibTeX, RIS or CSL-JSON" }),
    since: z.iso.date().nullable().meta({ description: "From which day on they are counted" }),
  })
  .meta({ id: "Usage", description: "Robots and double clicks left out, as COUNTER does" });

/** One entry alone says all: also the text of a news item and the programme of an event, and how often it was used. */
export const wholeEntryItem = entryItem
  .extend({ body: text.meta({ description: "Text of a news item, programme of an event: Markdown" }), usage })
  .meta({ id: "WholeEntry" });
export type WholeEntryItem = z.infer<typeof wholeEntryItem>;
