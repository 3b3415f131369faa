import { element, type XmlElement } from "@/lib/base/xml";
import type { EntryItem } from "../entry-item-schema";

/** A record's header: what it is called, when it changed last, what it belongs to; of what is gone that is all. */
export type OaiHeader = { identifier: string; changedAt: Date; sets: string[]; isDeleted: boolean };
export type OaiRecord = OaiHeader & { item?: EntryItem };

/** A moment as the protocol writes it, in UTC, to the second. */
export function oaiMoment(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

export function headerElement({ identifier, changedAt, sets, isDeleted }: OaiHeader): XmlElement {
  return element(
    "header",
    { status: isDeleted ? "deleted" : undefined },
    element("identifier", {}, identifier),
    element("datestamp", {}, oaiMoment(changedAt)),
    ...sets.map((set) => element("setSpec", {}, set)),
  );
}

export function recordElement(record: OaiRecord): XmlElement {
  const metadata = record.item && element("metadata", {}, dublinCore(record.item));
  return element("record", {}, headerElement(record), metadata);
}

/** The format of OAI-PMH 2.0 (§2.5 of its guidelines, "oai_dc.xsd"). */
const namespaces = {
  "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
};

type Text = string | null | undefined;

/** An entry in the fifteen elements of Dublin Core (ISO 15836-1); what is not known is left out. */
function dublinCore(item: EntryItem): XmlElement {
  const dc = (name: string, values: Text[], attributes: Record<string, string> = {}) =>
    values.filter((text): text is string => Boolean(text)).map((text) => element(`dc:${name}`, attributes, text));
  const writings = [{ ...item, language: item.language }, ...item.translations];
  const written = writings.flatMap(({ language, title, abstract, keywords }) => [
    ...dc("title", [title], { "xml:lang": language }),
    ...dc("description", [abstract], { "xml:lang": language }),
    ...dc("subject", keywords, { "xml:lang": language }),
  ]);
  const others = item.contributors.filter(({ role }) => role !== "author" && role !== "publisher");
  const publishers = item.contributors.filter(({ role }) => role === "publisher");
  return element(
    "oai_dc:dc",
    namespaces,
    ...written,
    ...dc("creator", item.contributors.filter(({ role }) => role === "author").map(nameOf)),
    ...dc("contributor", others.map(nameOf)),
    ...dc(
      "subject",
      [...item.topics, ...item.gcm, ...item.sdg].map(({ label }) => label),
      { "xml:lang": "en" },
    ),
    ...dc("publisher", [item.publisher ?? item.news?.source, ...publishers.map(nameOf)]),
    ...dc("date", [item.date]),
    ...dc("type", [item.resourceType?.label ?? typeOf(item)]),
    ...dc("format", [...new Set(item.files.map(({ mediaType }) => mediaType))]),
    ...dc("identifier", [item.url, item.doi && `https://doi.org/${item.doi}`, item.isbn, item.handle]),
    ...dc("source", [item.container]),
    ...dc("language", [item.language]),
    ...dc(
      "relation",
      [...item.files, ...item.links].map(({ url }) => url),
    ),
    ...dc(
      "coverage",
      [...item.countries, ...item.regions].map(({ label }) => label),
    ),
    ...dc("rights", [item.licence?.url ?? item.licence?.label]),
  );
}

/** DCMI Type Vocabulary, where it has a word. */
function typeOf({ kind }: EntryItem): string {
  return kind === "event" ? "Event" : "Text";
}

/** "Diop, Awa", where the parts are known. */
function nameOf({ name, family, given }: EntryItem["contributors"][number]): string {
  return family && given ? `${family}, ${given}` : name;
}
