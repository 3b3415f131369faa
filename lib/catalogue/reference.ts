import { dateRange, languageOfDates, partialDate } from "@/lib/i18n/dates";
import type { ContributorView, EntryView } from "./view";

/** APA writes nineteen names and the last; fewer than twenty-one are all written. */
const ALL_NAMES = 20;

/** A reference in pieces, so that a page can set the titles of books and journals in italics. */
export type ReferencePart = { text: string; italic?: boolean; address?: boolean };

/**
 * How to cite an entry, in the manner of the Publication Manual of the American Psychological Association (7th ed.,
 * 2020), sections 9.7 to 9.37 and 10.1: names (date). Title. Where it appeared. Address.
 * Dates and countries are told in the language of the original, as the title is: two scripts in one sentence could not be
 * read in order.
 * @param address absolute, of the entry's page: for entries that have no address of their own
 * @param locale for dates, where the original's language has none
 */
export function reference(entry: EntryView, address: string, locale: string): ReferencePart[] {
  const date = `(${dateOf(entry, languageOfDates(entry.original.language.code, locale))}).`;
  const [title, ...place] = titleAndPlace(entry);
  const names = referenceNames(entry);
  const parts: ReferencePart[] = [
    // A work that nobody signed is known by its title.
    ...(names ? [{ text: `${names} ${date}` }, title] : [title, { text: date }]),
    ...place,
    { text: addressOf(entry, address), address: true },
  ];
  return parts.filter(({ text }) => text !== "");
}

function titleAndPlace(entry: EntryView): [ReferencePart, ...ReferencePart[]] {
  const title = entry.original.title;
  if (entry.kind === "news") return [{ text: sentence(title), italic: true }];
  if (entry.kind === "event") {
    const place = [entry.venue, entry.city, entry.countryInOriginal].filter(Boolean).join(", ");
    return [{ text: sentence(title), italic: true }, { text: sentence(place) }];
  }
  const { container, volume, issue, pages, publisher } = entry;
  if (!container) return [{ text: sentence(title), italic: true }, { text: sentence(publisher) }];
  const isChapter = Boolean(publisher) && !volume && !issue;
  const numbers = [volume + (issue && `(${issue})`), pages].filter(Boolean).join(", ");
  if (isChapter) {
    return [
      { text: sentence(title) },
      { text: "In" },
      { text: sentence(container + (pages && ` (pp. ${pages})`)), italic: true },
      { text: sentence(publisher) },
    ];
  }
  return [
    { text: sentence(title) },
    { text: numbers ? `${container},` : sentence(container), italic: true },
    { text: numbers && sentence(numbers) },
  ];
}

function dateOf(entry: EntryView, locale: string): string {
  if (entry.kind === "publication") return /^\d{4}/.exec(entry.issued)?.[0] ?? "n.d.";
  if (entry.kind === "news") return partialDate(entry.date, locale) || "n.d.";
  return dateRange(entry.startsAt.slice(0, 10), entry.endsAt.slice(0, 10), locale) || "n.d.";
}

function addressOf(entry: EntryView, address: string): string {
  if (entry.kind === "publication")
    return entry.doi ? `https://doi.org/${entry.doi}` : (entry.links[0]?.url ?? address);
  return (entry.kind === "news" && entry.sourceUrl) || entry.links[0]?.url || address;
}

function referenceNames(entry: EntryView): string {
  // The source of an unsigned news item stands as its author (section 9.11, group authors).
  if (entry.kind === "news" && entry.contributors.length === 0) return sentence(entry.source);
  const of = (role: string) => entry.contributors.filter((one) => one.role === role);
  const authors = entry.kind === "event" ? of("organiser") : of("author");
  if (authors.length > 0) return sentence(listed(authors.map(nameOf)));
  const editors = of("editor");
  return editors.length > 0 ? `${listed(editors.map(nameOf))} (${editors.length > 1 ? "Eds." : "Ed."}).` : "";
}

/** "Awumbila, M."; a name whose parts are not known, and an institution's, as it is written. */
function nameOf({ name, family, given, isInstitution }: ContributorView): string {
  if (isInstitution || !family) return name;
  const initials = given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) => part.split("-").map(initial).join("-"));
  return [family, initials.join(" ")].filter(Boolean).join(", ");
}

function initial(part: string): string {
  return `${[...part][0] ?? ""}.`;
}

function listed(names: string[]): string {
  if (names.length > ALL_NAMES) return `${names.slice(0, ALL_NAMES - 1).join(", ")}, … ${names.at(-1)}`;
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
}

/** Ends in a full stop, unless it ends in one or in another sign that closes a sentence. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.?!…؟。]["”»’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
