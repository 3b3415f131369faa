import { normaliseDoi } from "../identity";
import type { Content, ContributorContent, Kind } from "../schema";

/** What of a record is compared with others; small, and kept beside each revision that more than its writer may see. */
export type Features = {
  kind: Kind;
  /** The original's first. */
  titles: { text: string; language: string }[];
  names: Pick<ContributorContent, "name" | "family" | "given" | "isInstitution">[];
  year: number | null;
  doi: string | null;
  /** Digits alone, of thirteen. */
  isbns: string[];
  /** SHA-256 of the attached files. */
  files: string[];
  resourceType: string;
  container: string;
  volume: string;
  issue: string;
  pages: string;
  edition: string;
};

/** As many names as tell works apart. */
const NAMES = 12;

/** @param files SHA-256 of the content's files: a content knows their ids alone */
export function featuresOf(content: Content, files: string[] = []): Features {
  const isPublication = content.kind === "publication";
  const of = (name: "resourceType" | "container" | "volume" | "issue" | "pages" | "edition") =>
    isPublication ? content[name].trim() : "";
  return {
    kind: content.kind,
    titles: titlesOf(content),
    names: whoMadeIt(content),
    year: yearIn(isPublication ? content.issued : content.kind === "event" ? content.startsAt : content.date),
    doi: isPublication ? normaliseDoi(content.doi) : null,
    isbns: isPublication ? isbnsIn(content.isbn) : [],
    files,
    resourceType: of("resourceType"),
    container: of("container"),
    volume: of("volume"),
    issue: of("issue"),
    pages: of("pages"),
    edition: of("edition"),
  };
}

function titlesOf({ title, language, translations }: Content): Features["titles"] {
  const others = Object.entries(translations).map(([locale, { title: text }]) => ({ text, language: locale }));
  return [{ text: title, language }, ...others].filter(({ text }) => text.trim());
}

function whoMadeIt({ contributors }: Content): Features["names"] {
  const named = contributors.filter(({ name }) => name.trim());
  const authors = named.filter(({ role }) => role === "author");
  const editors = named.filter(({ role }) => role === "editor" || role === "organiser");
  return (authors.length > 0 ? authors : editors)
    .slice(0, NAMES)
    .map(({ name, family, given, isInstitution }) => ({ name, family, given, isInstitution }));
}

function yearIn(date: string): number | null {
  const year = Number.parseInt(date, 10);
  return Number.isInteger(year) ? year : null;
}

/**
 * The ISBNs in a text as thirteen digits each: ISBN-10 is ISBN-13 without "978" and with another check digit (ISBN
 * Users' Manual, 7th edition, section 5), so the nine digits between decide.
 */
export function isbnsIn(text: string): string[] {
  const found = text.match(/(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?![\dXx])/g) ?? [];
  const whole = found
    .map((each) => each.replace(/[^\dXx]/g, ""))
    .filter(({ length }) => length === 10 || length === 13);
  return [
    ...new Set(whole.map((isbn) => withCheckDigit(isbn.length === 10 ? `978${isbn.slice(0, 9)}` : isbn.slice(0, 12)))),
  ];
}

function withCheckDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}
