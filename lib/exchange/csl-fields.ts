import { normaliseDoi } from "@/lib/catalogue/identity";
import { plainParagraphs, plainText } from "@/lib/catalogue/markup";
import { type ContributorContent, type PublicationContent, publicationContent } from "@/lib/catalogue/schema";
import { dateFromIssued, issuedFromDate } from "./csl-dates";
import { doiOfAddress, firstIsbn, firstIssn, placesOf } from "./csl-identifiers";
import { type CslItem, isObject, type Json, textOf } from "./csl-item";
import { contributorFromName, nameFromContributor, nameVariables } from "./csl-names";
import { cslKindOf, resourceTypeOf } from "./csl-types";
import { languageCode, languageOfScript } from "./languages";

/** The fields of a publication that CSL-JSON can carry; `csl` itself, files and the kind are the hub's own affair. */
export type Fields = Omit<PublicationContent, "kind" | "csl" | "files">;
/** The code of the topic that a keyword names, if any. */
export type TopicOf = (keyword: string) => string | undefined;

/** Which fields are read from a variable. What is not here has no field and stays in `content.csl`. */
export const fieldsOfVariable: Record<string, (keyof Fields)[]> = {
  type: ["resourceType"],
  genre: ["resourceType"],
  title: ["title"],
  abstract: ["abstract"],
  language: ["language"],
  issued: ["issued"],
  DOI: ["doi"],
  URL: ["links", "handle"],
  ISBN: ["isbn", "issn"],
  ISSN: ["issn"],
  "container-title": ["container"],
  volume: ["volume"],
  issue: ["issue"],
  page: ["pages"],
  publisher: ["publisher"],
  "publisher-place": ["publisherPlace"],
  edition: ["edition"],
  keyword: ["topics", "keywords"],
  author: ["contributors"],
  editor: ["contributors"],
  translator: ["contributors"],
};

/** Reads the hub's fields off an item. What was cut to a field's size is said in `notes`. */
export function fieldsFromItem(item: CslItem, topicOf: TopicOf): { fields: Fields; notes: string[] } {
  const notes: string[] = [];
  const take = (field: keyof Fields, value: string) => {
    const most = capOf(field);
    if (value.length <= most) return value;
    notes.push(`${field} is longer than ${most} characters and was cut`);
    return value.slice(0, most);
  };
  const text = (field: keyof Fields, variable: string) => take(field, plainText(textOf(item[variable])));
  const doi = normaliseDoi(textOf(item.DOI)) ?? doiOfAddress(textOf(item.URL)) ?? "";
  const title = text("title", "title");
  const language = languageCode(textOf(item.language));
  const fields: Fields = {
    ...blank(),
    resourceType: resourceTypeOf({ type: item.type, genre: textOf(item.genre) }),
    title,
    abstract: take("abstract", plainParagraphs(textOf(item.abstract))),
    language: language ?? languageOfScript(title) ?? "en",
    issued: issuedFromDate(item.issued),
    doi: take("doi", doi),
    ...placesOf(plainText(textOf(item.URL)), doi),
    isbn: firstIsbn(textOf(item.ISBN)),
    // Mendeley writes ISSNs into the field for ISBNs.
    issn: firstIssn(textOf(item.ISSN)) || (firstIsbn(textOf(item.ISBN)) ? "" : firstIssn(textOf(item.ISBN))),
    container: text("container", "container-title"),
    volume: text("volume", "volume"),
    issue: text("issue", "issue"),
    pages: text("pages", "page"),
    publisher: text("publisher", "publisher"),
    publisherPlace: text("publisherPlace", "publisher-place"),
    edition: text("edition", "edition"),
    ...subjectsOf(textOf(item.keyword), topicOf),
    contributors: contributorsOf(item),
  };
  return { fields: { ...fields, ...hubFields(item) }, notes };
}

/** The item that says, in standard variables, what the fields say. */
export function itemFromFields(fields: Fields): Omit<CslItem, "id"> {
  const { doi, handle, links } = fields;
  const names = Object.fromEntries(nameVariables.map((role) => [role, namesOf(fields.contributors, role)]));
  const variables: Record<string, Json | undefined> = {
    ...cslKindOf(fields.resourceType),
    title: fields.title,
    ...names,
    abstract: fields.abstract,
    language: fields.language,
    issued: dateFromIssued(fields.issued) as Json | undefined,
    DOI: doi,
    URL: links[0]?.url ?? (handle && `https://hdl.handle.net/${handle}`),
    ISBN: fields.isbn,
    ISSN: fields.issn,
    "container-title": fields.container,
    volume: fields.volume,
    issue: fields.issue,
    page: fields.pages,
    publisher: fields.publisher,
    "publisher-place": fields.publisherPlace,
    edition: fields.edition,
    keyword: [...fields.topics, ...fields.keywords].join(/,/.test(fields.keywords.join("")) ? "; " : ", "),
  };
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "" && value !== undefined)) as {
    type: string;
  };
}

const hubKeys = Object.keys(publicationContent.shape).filter((key) => !["kind", "csl", "files"].includes(key));

/** The fields that an export of a hub, or the hub's conventions for BibTeX, put under `custom.hub`. */
function hubFields(item: CslItem): Partial<Fields> {
  const hub = isObject(item.custom) && isObject(item.custom.hub) ? item.custom.hub : {};
  const valid = Object.entries(hub).flatMap(([key, value]) => {
    if (!hubKeys.includes(key)) return [];
    const parsed = publicationContent.shape[key as keyof Fields].safeParse(value);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return Object.fromEntries(valid);
}

function blank(): Fields {
  const { kind: _kind, csl: _csl, files: _files, ...fields } = publicationContent.parse({ kind: "publication" });
  return fields;
}

function capOf(field: keyof Fields): number {
  const schema = publicationContent.shape[field].unwrap();
  return "maxLength" in schema && typeof schema.maxLength === "number" ? schema.maxLength : Number.POSITIVE_INFINITY;
}

function contributorsOf(item: CslItem): ContributorContent[] {
  const all = nameVariables.flatMap((role) => {
    const names = item[role];
    return (Array.isArray(names) ? names : []).flatMap((name) => contributorFromName(name, role) ?? []);
  });
  return all.slice(0, 500);
}

function namesOf(contributors: ContributorContent[], role: string): Json | undefined {
  const names = contributors.filter((contributor) => contributor.role === role).map(nameFromContributor);
  return names.length > 0 ? (names as Json) : undefined;
}

function subjectsOf(keyword: string, topicOf: TopicOf): Pick<Fields, "topics" | "keywords"> {
  const separator = keyword.includes(";") ? ";" : ",";
  const words = [...new Set(keyword.split(separator).map(plainText).filter(Boolean))];
  const topics = new Set(words.flatMap((word) => topicOf(word) ?? []));
  const keywords = words.filter((word) => !topicOf(word)).map((word) => word.slice(0, 200));
  return { topics: [...topics].slice(0, 40), keywords: keywords.slice(0, 50) };
}
