import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/*
 * Real titles and abstracts, which stand beside the checkout and are never copied into it: abstracts belong to their
 * publishers.
 */

export const sharedData = path.resolve("../shared/data");

/** A title as it was published, with what is known of it. */
export type RealTitle = {
  title: string;
  authors: string[];
  container: string;
  doi: string | undefined;
  /** As ReliefWeb writes it: "Central_African_Republic". */
  country: string | undefined;
  /** "2013-04-21", of reports. */
  created: string | undefined;
};

export type RealTexts = { titles: RealTitle[]; abstracts: string[] };

/** Says in one line what is missing, for a command that then ends. */
export class DataMissing extends Error {
  override name = "DataMissing";
}

export function dataFile(name: string): string {
  const file = path.join(sharedData, name);
  if (!existsSync(file))
    throw new DataMissing(`This benchmark needs ${file}, which is not there: nothing was measured.`);
  return file;
}

type Paper = { title: string; authors: string | null; journal: string | null; doi: string; abstract: string | null };
type Report = { title: string; country: string | null; created: string };

/** Every title once, and every abstract once, in the order of the files. @throws {DataMissing} */
export function readRealTexts(): RealTexts {
  const south = JSON.parse(readFileSync(dataFile("publications/crossref-south.json"), "utf8")) as Paper[];
  const papers = [...south, ...readLines<Paper>(dataFile("scale/papers.jsonl.gz"))];
  const reports = readLines<Report>(dataFile("scale/reports.jsonl.gz"));
  const titles = new Map<string, RealTitle>();
  for (const { title, authors, journal, doi } of papers) {
    const names = authors?.split(", ").filter(Boolean) ?? [];
    add(titles, { title, authors: names, container: journal ?? "", doi, country: undefined, created: undefined });
  }
  for (const { title, country, created } of reports) {
    const of = country ?? undefined;
    add(titles, { title, authors: [], container: "ReliefWeb", doi: undefined, country: of, created });
  }
  const abstracts = new Set(papers.map(({ abstract }) => abstract ?? "").filter((abstract) => abstract.length > 100));
  return { titles: [...titles.values()], abstracts: [...abstracts] };
}

function add(titles: Map<string, RealTitle>, title: RealTitle): void {
  if (title.title && !titles.has(title.title)) titles.set(title.title, title);
}

function readLines<T>(file: string): T[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return lines.filter(Boolean).map((line) => JSON.parse(line) as T);
}
