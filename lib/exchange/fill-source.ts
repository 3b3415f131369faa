import type { Choice } from "@/lib/catalogue/filling";
import { normaliseDoi } from "@/lib/catalogue/identity";
import { normaliseIdentifier } from "@/lib/search/identifiers";
import type { TopicOf } from "./csl-fields";
import { readDoiRecord } from "./doi-record";
import { readPage } from "./page-record";
import { type Proposal, proposalOf } from "./proposals";

/** Why nothing, or not all, could be filled in. Each is a message (`filling.problem.*`). */
export const fillProblems = [
  ...(["nothingGiven", "notRecognised", "identifierOnly"] as const),
  ...(["off", "invalid", "notPublic", "unknownHost", "unreachable", "insecure", "timedOut", "tooLarge"] as const),
  ...(["tooManyRedirects", "unknownDoi", "otherRegistry", "noRecord", "registryFailed"] as const),
  ...(["pageMissing", "pageFailed", "pageSilent", "pageIsPdf"] as const),
  ...(["fileEmpty", "fileTooLarge", "fileFormat", "fileWithoutRecord"] as const),
  ...(["pdfUnreadable", "pdfSilent", "pdfOtherWork"] as const),
] as const;
export type FillProblem = (typeof fillProblems)[number];

/**
 * What a source came to: proposals, the most trusted first; or records to choose from; and what went wrong, also beside
 * proposals (the DOI is known, its registry cannot be reached).
 */
export type Finding = { proposals: Proposal[]; choices?: Choice[]; problem?: FillProblem };

/** What is known of a work by what somebody pastes: a DOI in any form, the address of a web page, a handle, an ISBN. */
export async function findByText(text: string, topicOf: TopicOf): Promise<Finding> {
  const typed = text.trim();
  if (!typed) return { proposals: [], problem: "nothingGiven" };
  const address = webAddressIn(typed);
  const doi = normaliseDoi(typed);
  if (doi) {
    const found = await findByDoi(doi, topicOf);
    // A repository's own number may look like a DOI.
    const onlyLooksLike =
      found.problem === "unknownDoi" && address && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(address);
    return onlyLooksLike ? findOnPage(address, topicOf) : found;
  }
  if (address) return findOnPage(address, topicOf);
  const identifier = normaliseIdentifier(typed);
  if (identifier && /^97[89]\d{10}$/.test(identifier)) return onlyIdentifier({ isbn: identifier });
  if (identifier && /^\d{4}-\d{3}[\dX]$/.test(identifier)) return onlyIdentifier({ issn: identifier });
  if (identifier && /^\d[\d.]*\//.test(identifier)) return findOnPage(`https://hdl.handle.net/${identifier}`, topicOf);
  return { proposals: [], problem: "notRecognised" };
}

/** What the registry of a DOI says. While it cannot be asked, the DOI itself is something. */
export async function findByDoi(doi: string, topicOf: TopicOf): Promise<Finding> {
  const record = await readDoiRecord(doi);
  const itself = { origin: { by: "identifier" as const, name: "" }, content: { doi } };
  if (record.ok) return { proposals: [proposalOf(record.item, record.origin, topicOf), itself] };
  return { proposals: record.problem === "unknownDoi" ? [] : [itself], problem: record.problem };
}

/** What a web page says of the work that it shows, and what the registry says when the page names a DOI. */
async function findOnPage(address: string, topicOf: TopicOf): Promise<Finding> {
  const page = await readPage(address);
  if (!page.ok) return { proposals: [], problem: page.problem };
  const registered: Finding = page.doi ? await findByDoi(page.doi, topicOf) : { proposals: [] };
  const own = page.item ? [proposalOf(page.item, { by: "page", name: page.host }, topicOf)] : [];
  const proposals = [...registered.proposals, ...own];
  return { proposals, problem: proposals.length > 0 ? registered.problem : "pageSilent" };
}

/** No open register of books is asked (docs/decisions/020-filling-from-identifiers.md). */
function onlyIdentifier(content: Proposal["content"]): Finding {
  return { proposals: [{ origin: { by: "identifier", name: "" }, content }], problem: "identifierOnly" };
}

function webAddressIn(typed: string): string | undefined {
  const address = /^www\.\S+$/i.test(typed) ? `https://${typed}` : typed;
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? address : undefined;
}
