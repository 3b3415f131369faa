import { publicationContent } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
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

/** A published publication in a reference manager's format, or null when readers see none at that address. */
export async function exportPublication(slug: string, format: ExportFormat): Promise<string | null> {
  const entry = await database().entry.findFirst({
    where: { kind: "PUBLICATION", slug, status: "PUBLISHED" },
    select: { publishedRevision: { select: { content: true } } },
  });
  if (!entry?.publishedRevision) return null;
  const content = publicationContent.parse(entry.publishedRevision.content);
  if (format === "bib") return bibtexFromContent(content, slug);
  if (format === "ris") return risFromContent(content, slug);
  return `${JSON.stringify([cslFromContent(content, { id: slug })], null, 2)}\n`;
}
