import type { Origin } from "@/lib/catalogue/filling";
import { normaliseDoi, normaliseTitle } from "@/lib/catalogue/identity";
import { pdfProblem } from "@/lib/files/checks";
import type { PdfHead } from "@/lib/files/pdf-head";
import { readPdfBeginning } from "@/lib/files/pdf-text";
import type { TopicOf } from "./csl-fields";
import type { CslItem } from "./csl-item";
import { type Finding, findByDoi } from "./fill-source";
import { type Proposal, proposalOf } from "./proposals";

/**
 * What is known of a work by its PDF: by the DOI in its properties or on its first two pages, what the registry says;
 * else title and authors of the properties, and the largest text on the first page as its title.
 */
export async function findByPdf(file: { name: string; bytes: Buffer }, topicOf: TopicOf): Promise<Finding> {
  const problem = pdfProblem(file.bytes);
  if (problem) return { proposals: [], problem: problem.key === "fileTooLarge" ? "fileTooLarge" : "pdfUnreadable" };
  const { status, text, head } = await readPdfBeginning(file.bytes);
  if (!head || status === "TOO_LARGE") return { proposals: [], problem: "pdfUnreadable" };
  const own = proposalsOf(head, file.name, topicOf);
  const doi = normaliseDoi(head.doi) ?? doiIn(text);
  const registered: Finding = doi ? await findByDoi(doi, topicOf) : { proposals: [] };
  const title = registered.proposals[0]?.content.title;
  // A first page may name the DOI of another work, in a note or as the journal's advertisement.
  if (title && !isIn(title, `${text} ${head.title}`)) return { proposals: own, problem: "pdfOtherWork" };
  const proposals = [...registered.proposals, ...own];
  return { proposals, problem: proposals.length > 0 ? registered.problem : "pdfSilent" };
}

function proposalsOf(head: PdfHead, name: string, topicOf: TopicOf): Proposal[] {
  const title = isTitle(head.title) ? head.title : "";
  const author = head.authors.filter(isName).map((literal) => ({ literal }));
  const items: [CslItem, Origin["by"]][] = [
    [{ id: "", type: "document", title, author }, "pdfProperties"],
    [{ id: "", type: "document", title: head.heading }, "pdfPage"],
  ];
  return items
    .filter(([item]) => item.title || (item.author as unknown[] | undefined)?.length)
    .map(([item, by]) => proposalOf(item, { by, name }, topicOf));
}

/** The DOI that a text gives as one: behind "doi" or an address of the resolver. */
function doiIn(text: string): string | null {
  const said = /(?:\bdoi\b[\s:]*(?:https?:\/\/)?|doi\.org\/)[^\s]*?(10\.\d{4,9}\/\S+)/i.exec(text)?.[1];
  return said ? normaliseDoi(said) : null;
}

/** Programs put their own name or the file's there when nobody said anything. */
function isTitle(text: string): boolean {
  return text.length >= 8 && /\s/.test(text) && !/^(?:microsoft |untitled|layout \d|slide \d)|\.\w{2,5}$/i.test(text);
}

/** Not "admin", "user1" or "Microsoft Office User". */
function isName(text: string): boolean {
  return (
    /\p{Lu}|\p{Lo}/u.test(text) && !/\b(?:microsoft|office|user|admin\w*|adobe|windows|unknown)\b|[\d@]/i.test(text)
  );
}

/** Whether most words of a title are in a text; a title page may break or hyphenate some. */
function isIn(title: string, text: string): boolean {
  const there = new Set<string>();
  for (const part of text.match(/[\s\S]{1,400}/g) ?? [])
    for (const word of normaliseTitle(part).split(" ")) there.add(word);
  const words = normaliseTitle(title).split(" ");
  return words.filter((word) => there.has(word)).length >= words.length / 2;
}
