import type { Origin } from "@/lib/catalogue/filling";
import type { PublicationContent } from "@/lib/catalogue/schema";
import { contentFromCsl } from "./csl";
import type { TopicOf } from "./csl-fields";
import { type CslItem, textOf } from "./csl-item";
import { languageCode, languageOfScript } from "./languages";

/** What a source says of a work, as fields of the form; empty ones say nothing. */
export type Proposal = { origin: Origin; content: Partial<Omit<PublicationContent, "kind" | "files" | "practice">> };

/** As many topics as an entry may have (`rules.ts`). */
const MOST_TOPICS = 5;

/** What a record proposes. Its language counts only where it says so, its kind only where it is a kind of the hub's. */
export function proposalOf(item: CslItem, origin: Origin, topicOf: TopicOf): Proposal {
  const { kind: _kind, files: _files, practice: _practice, ...content } = contentFromCsl(item, topicOf).content;
  const said = languageCode(textOf(item.language)) ?? languageOfScript(content.title) ?? "";
  return {
    origin,
    content: {
      ...content,
      language: said,
      topics: content.topics.slice(0, MOST_TOPICS),
      resourceType: content.resourceType === "other" ? "" : content.resourceType,
    },
  };
}

export type FilledContent = {
  content: PublicationContent;
  /** Where what was filled in came from, by field. */
  filled: Record<string, Origin>;
  /** Fields that say something else than the source, and were left. */
  left: string[];
};

/**
 * Puts into a content what sources propose for it: into empty fields alone, or with `replace` into all of which a source
 * says something. Of several sources the first that says something of a field counts. The language goes with the title,
 * because a form always has one; so do the variables of CSL-JSON that no field shows.
 */
export function fillContent(content: PublicationContent, proposals: Proposal[], replace: boolean): FilledContent {
  const result: FilledContent = { content: { ...content }, filled: {}, left: [] };
  const put = (field: Field, { content: proposed, origin }: Proposal) => {
    Object.assign(result.content, { [field]: proposed[field] });
    result.filled[field] = origin;
  };
  for (const field of fields) {
    const source = proposals.find((proposal) => says(proposal.content[field]));
    if (!source || isSame(source.content[field], content[field])) continue;
    if (replace || !says(content[field])) put(field, source);
    else result.left.push(field);
  }
  if (result.filled.title) {
    const source = proposals.find(({ content: { title } }) => title === result.content.title);
    if (source && says(source.content.language) && source.content.language !== content.language)
      put("language", source);
    if (source?.content.csl) result.content.csl = source.content.csl;
  }
  return result;
}

const fields = [
  ...(["title", "contributors", "resourceType", "issued", "topics", "abstract", "keywords"] as const),
  ...(["links", "licence", "countries", "corridors", "doi", "container", "volume", "issue", "pages"] as const),
  ...(["publisher", "publisherPlace", "edition", "isbn", "issn", "handle"] as const),
];
type Field = (typeof fields)[number] | "language";

const says = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "");
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
