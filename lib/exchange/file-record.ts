import type { Choice } from "@/lib/catalogue/filling";
import { contentFromCsl } from "./csl";
import type { TopicOf } from "./csl-fields";
import type { CslItem } from "./csl-item";
import { readFileRecords } from "./file-records";
import type { Finding } from "./fill-source";
import { findByPdf } from "./pdf-record";
import { proposalOf } from "./proposals";

export type FillFile = { name: string; bytes: Buffer };

/** A bibliography from which one record is wanted; whole libraries are imported (`import.ts`). */
const LARGEST = 2_000_000;

/** What a file says of a work: a PDF by what it is, a bibliography (BibTeX, RIS, CSL-JSON) by its record or records. */
export async function findByFile(file: FillFile, topicOf: TopicOf): Promise<Finding> {
  if (file.bytes.length === 0) return { proposals: [], problem: "fileEmpty" };
  if (file.bytes.subarray(0, 1024).includes("%PDF-")) return findByPdf(file, topicOf);
  if (file.bytes.length > LARGEST) return { proposals: [], problem: "fileTooLarge" };
  // Of a name its ending alone tells something.
  const found = await readFileRecords(file.name.slice(-100), file.bytes);
  if ("problem" in found) return { proposals: [], problem: found.problem };
  const { items } = found;
  const [only, ...others] = items;
  if (!only) return { proposals: [], problem: "fileWithoutRecord" };
  if (others.length > 0) return { proposals: [], choices: items.map(choiceOf) };
  return { proposals: [proposalOf(only, { by: "file", name: file.name }, topicOf)] };
}

function choiceOf(item: CslItem): Choice {
  const { title, contributors, issued } = contentFromCsl(item).content;
  const [first, ...others] = contributors;
  return { title, names: first ? first.name + (others.length > 0 ? " …" : "") : "", year: issued.slice(0, 4), item };
}
