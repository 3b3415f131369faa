import { type PublicationContent, publicationContent } from "@/lib/catalogue/schema";
import { isSlug } from "@/lib/catalogue/slug";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { bibtexFromContent } from "./bibtex";
import { cslFromContent } from "./csl";
import { risFromContent } from "./ris";

/** The formats in which reference managers take one publication, and their media types. */
export const exportTypes = {
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  json: "application/vnd.citationstyles.csl+json; charset=utf-8",
} as const;
export type ExportFormat = keyof typeof exportTypes;

export const isExportFormat = (text: string): text is ExportFormat => Object.hasOwn(exportTypes, text);

/** A published publication as a file for a reference manager, or null when readers see none at that address. */
export async function exportPublication(
  slug: string,
  format: ExportFormat,
): Promise<{ entryId: string; body: string } | null> {
  const [publication] = isSlug(slug) ? await readPublished({ slug }) : [];
  if (!publication) return null;
  const record = publicationAs(format, publication.content, slug);
  return { entryId: publication.id, body: format === "json" ? `[\n${record}\n]\n` : record };
}

/** The published publications among some entries, in the order of their ids. */
export async function readPublications(ids: string[]): Promise<PublishedPublication[]> {
  const found = await readPublished({ id: { in: ids } });
  const byId = new Map(found.map((publication) => [publication.id, publication]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One record of a reference manager's format: of CSL-JSON an item of the list that a file is. */
export function publicationAs(format: ExportFormat, content: PublicationContent, slug: string): string {
  if (format === "bib") return bibtexFromContent(content, slug);
  if (format === "ris") return risFromContent(content, slug);
  return JSON.stringify(cslFromContent(content, { id: slug }), null, 2);
}

type PublishedPublication = { id: string; slug: string; content: PublicationContent };

async function readPublished(where: Prisma.EntryWhereInput): Promise<PublishedPublication[]> {
  const entries = await database().entry.findMany({
    where: { AND: [where, { kind: "PUBLICATION", status: "PUBLISHED" }] },
    select: { id: true, slug: true, publishedRevision: { select: { content: true } } },
  });
  return entries.flatMap(({ id, slug, publishedRevision }) =>
    publishedRevision ? [{ id, slug, content: publicationContent.parse(publishedRevision.content) }] : [],
  );
}
