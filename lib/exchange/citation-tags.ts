import type { ContributorView, EntryView, PublicationView } from "@/lib/catalogue/view";

/** Of whom a resource type names the publisher by a tag of its own; all others by `citation_publisher`. */
const publisherTags: Record<string, string> = {
  report: "citation_technical_report_institution",
  "working-paper": "citation_technical_report_institution",
  "policy-brief": "citation_technical_report_institution",
  thesis: "citation_dissertation_institution",
};
/** What a publication stands in, by resource type; all others stand in a journal. */
const containerTags: Record<string, string> = {
  chapter: "citation_inbook_title",
  "conference-paper": "citation_conference_title",
};

/**
 * What Google Scholar and reference managers read in the head of a publication's page: Highwire Press tags, as in
 * Google Scholar's "Inclusion Guidelines for Webmasters". In the original's language; what is not known is left out.
 * @param address absolute, of the page
 * @param absolute gives the absolute address of a path
 * @returns the values of each tag, in order; none for events and news
 */
export function citationTags(
  entry: EntryView,
  address: string,
  absolute: (path: string) => string,
): Record<string, string[]> {
  if (entry.kind !== "publication") return {};
  const { original, contributors, files } = entry;
  const type = entry.resourceType?.code ?? "";
  // One at most: the whole text of the work.
  const pdf = files.find(({ mediaType }) => mediaType === "application/pdf");
  const named = (role: ContributorView["role"]) => contributors.filter((one) => one.role === role).map(nameOf);
  const tags: Record<string, string[]> = {
    citation_title: [original.title],
    citation_author: named("author"),
    citation_editor: named("editor"),
    citation_publication_date: [entry.issued.replaceAll("-", "/")],
    [containerTags[type] ?? "citation_journal_title"]: [entry.container],
    [publisherTags[type] ?? "citation_publisher"]: [entry.publisher],
    ...numbers(entry),
    citation_language: [original.language.code],
    citation_keywords: original.keywords,
    citation_abstract_html_url: [address],
    citation_pdf_url: pdf ? [absolute(pdf.path)] : [],
  };
  return Object.fromEntries(
    Object.entries(tags).flatMap(([tag, values]) => {
      const said = values.filter(Boolean);
      return said.length > 0 ? [[tag, said]] : [];
    }),
  );
}

function numbers({ volume, issue, pages, doi, isbn, issn }: PublicationView): Record<string, string[]> {
  const [first = "", last = ""] = pages.split(/\s*[-–]\s*/);
  return {
    citation_volume: [volume],
    citation_issue: [issue],
    citation_firstpage: [first],
    citation_lastpage: [last],
    citation_doi: [doi],
    citation_isbn: [isbn],
    citation_issn: [issn],
  };
}

/** "Diop, Awa" where the parts are known: which of "Nguyen Van Anh" is the family name no program can guess. */
function nameOf({ name, family, given }: ContributorView): string {
  return family && given ? `${family}, ${given}` : name;
}
