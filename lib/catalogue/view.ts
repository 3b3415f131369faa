import type { contributorRoles, deadlineKinds, Kind, PublicationContent } from "./schema";

/* What pages show of entries, already in the reader's language. Components take these and ask for nothing else. */

/** A controlled term with its name in the reader's language; a code that the vocabulary lacks is its own name. */
export type TermView = { code: string; label: string };
export type CorridorView = { from: TermView; to: TermView };

export type TextView = {
  /** The language it is written in, named in the reader's. */
  language: TermView;
  title: string;
  abstract: string;
  /** Markdown. */
  body: string;
  keywords: string[];
};

export type ContributorView = {
  role: (typeof contributorRoles)[number];
  name: string;
  /** CSL's parts, for a reference; empty when not known. */
  family: string;
  given: string;
  isInstitution: boolean;
  orcid: string;
  ror: string;
  affiliation: string;
  /** Path of their page in the hub. */
  path: string | null;
};

/** An address that does not answer: since when, and where a copy of it may be. */
export type DeadLink = { since: Date; archive: string };
/** By address. */
export type DeadLinks = ReadonlyMap<string, DeadLink>;

export type FileView = { path: string; name: string; mediaType: string; bytes: number };

type PublicationField =
  | ("issued" | "doi" | "isbn" | "issn" | "handle" | "container" | "volume" | "issue" | "pages" | "publisher")
  | ("publisherPlace" | "edition" | "peerReviewed" | "openAccess" | "practice");
export type PublicationView = { kind: "publication"; resourceType: TermView | null } & Pick<
  PublicationContent,
  PublicationField
>;

export type EventView = {
  kind: "event";
  startsAt: string;
  endsAt: string;
  allDay: boolean;
  timeZone: string;
  city: string;
  venue: string;
  country: TermView | null;
  /** Its name in the language of the original, where the hub speaks that. */
  countryInOriginal: string;
  onlineUrl: string;
  reportUrl: string;
  deadlines: { kind: (typeof deadlineKinds)[number]; on: string; label: string }[];
};

export type NewsView = { kind: "news"; date: string; source: string; sourceUrl: string };

export type EntryView = {
  /** "/publications/migration-in-west-africa", without language; null for what has no address yet. */
  path: string | null;
  original: TextView;
  /** In the reader's language, when it has one beside the original. */
  translation: TextView | null;
  /** Each in the order in which its content has it. */
  topics: TermView[];
  countries: TermView[];
  corridors: CorridorView[];
  regions: TermView[];
  gcm: TermView[];
  sdg: TermView[];
  contributors: ContributorView[];
  links: { url: string; label: string }[];
  files: FileView[];
  licence: { label: string; url: string | null } | null;
  /** Where the record came from, in words. */
  source: string | null;
  publishedAt: Date | null;
  changedAt: Date | null;
} & (PublicationView | EventView | NewsView);

/** An entry in a list, as a line of a bibliography reads. */
export type EntryCard = {
  id: string;
  kind: Kind;
  path: string;
  title: string;
  /** Of the title. */
  language: string;
  /** The title in the reader's language, where it has one. */
  translatedTitle: string | null;
  /** The first of them, as they are written; `contributorCount` counts all. */
  contributors: string[];
  contributorCount: number;
  /** "2019", "2019-03-21": published, dated. Of an event, its first day. */
  date: string;
  /** Last day of an event. */
  until: string | null;
  /** Journal, book or publisher; the source of news; the place of an event. */
  container: string | null;
  resourceType: string | null;
  openAccess: boolean;
  topics: TermView[];
  countries: TermView[];
  corridors: CorridorView[];
  /** Since when readers see it. */
  publishedAt: Date;
};

/** A term and how many public entries have it. */
export type TermCount = TermView & { count: number };
export type CorridorCount = CorridorView & { count: number };

export type DeadlineLine = { kind: (typeof deadlineKinds)[number]; label: string | null; on: string; event: EntryCard };
