import { itemFromBibtex } from "./bibtex-reader";
import { type BibtexBlock, scanBibtex } from "./bibtex-scanner";
import { type BibtexRecord, initialStrings, readRecord, readString } from "./bibtex-syntax";
import type { CslItem } from "./csl-item";
import { itemFromCslJson, scanCslJson } from "./csl-json-reader";
import type { ReadItem } from "./read-item";
import { itemFromRis } from "./ris-reader";
import { scanRis } from "./ris-scanner";
import { storable } from "./storable";

export type LibraryFormat = "bibtex" | "ris" | "csl-json";
export const formatNames: Record<LibraryFormat, string> = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" };

type Place = {
  /** Ordinal of the record in its file, from 1. */
  position: number;
  /** Line on which it begins, from 1. */
  line: number;
  /** The key its file gives it, null when it has none. */
  key: string | null;
};
/** A record of a file: read, or the reason why it could not be. */
export type LibraryRecord =
  | (Place & { ok: true; csl: CslItem; warnings: string[]; leftOut: string[] })
  | (Place & { ok: false; reason: string });

/** A file that was opened: how many records it holds, what else it holds, and the records one by one. */
export type Library = {
  format: LibraryFormat;
  /** Counted by the outer syntax alone, before any record is read. */
  recordCount: number;
  /** What stands in the file and is no record: "4 @comment", "1 @preamble". */
  remarks: string[];
  records(): Generator<LibraryRecord>;
};

/** The format of a bibliography by what it begins with, else by its name's ending; undefined when neither tells. */
export function detectFormat(fileName: string, text: string): LibraryFormat | undefined {
  if (/^\s*(?:\[\s*(?:[{\]]|$)|\{\s*")/.test(text)) return "csl-json";
  const ris = /^TY {1,2}-/m.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  const bibtex = /^[^%\n]*?@[ \t]*[a-z][\w-]*\s*[{(]/im.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  if (ris !== bibtex) return ris < bibtex ? "ris" : "bibtex";
  if (/\.bib(?:tex|latex)?$/i.test(fileName)) return "bibtex";
  if (/\.ris$/i.test(fileName)) return "ris";
  return /\.json$/i.test(fileName) ? "csl-json" : undefined;
}

/**
 * Opens a bibliography. Every record that the file holds comes out of `records()`, in order, read or with the reason
 * why not: none is dropped, and none can spoil another.
 */
export function openLibrary(format: LibraryFormat, text: string): Library {
  if (format === "bibtex") return openBibtex(text);
  if (format === "ris") {
    const blocks = [...scanRis(text)];
    return library(format, blocks, (block) => itemFromRis(block));
  }
  return library(format, [...scanCslJson(text)], itemFromCslJson);
}

function openBibtex(text: string): Library {
  const blocks = [...scanBibtex(text)];
  const records = blocks.filter((block) => block.kind === "record");
  // Definitions count from where they stand; parents may stand behind their children.
  const strings = initialStrings();
  const read = new Map<BibtexBlock, BibtexRecord>();
  const byKey = new Map<string, BibtexRecord>();
  for (const block of blocks) {
    if (block.kind === "string") readString(block, strings);
    if (block.kind !== "record") continue;
    const record = readRecord(block, strings);
    read.set(block, record);
    if (record.key && !byKey.has(record.key.toLowerCase())) byKey.set(record.key.toLowerCase(), record);
  }
  const remarks = (["comment", "preamble", "string", "disabled"] as const).flatMap((kind) => {
    const count = blocks.filter((block) => block.kind === kind).length;
    if (count === 0) return [];
    return [kind === "disabled" ? `${count} records behind "%"` : `${count} @${kind}`];
  });
  return library("bibtex", records, (block) => readBibtex(read.get(block), byKey), remarks);
}

function readBibtex(record: BibtexRecord | undefined, byKey: Map<string, BibtexRecord>): Outcome {
  if (!record || record.fields.size === 0) {
    return {
      reason: `no field could be read: ${record?.warnings.join("; ") || "it is empty"}`,
      key: record?.key || null,
    };
  }
  const parent = record.fields.get("crossref")?.trim().toLowerCase();
  const found = parent === undefined ? undefined : byKey.get(parent);
  const item = itemFromBibtex(record, found === record ? undefined : found);
  if (parent !== undefined && !found) item.warnings.push(`its crossref "${parent}" is not in the file`);
  return item;
}

type Outcome = ReadItem | { reason: string; key: string | null };

function library<B extends { line: number }>(
  format: LibraryFormat,
  blocks: B[],
  read: (block: B) => Outcome,
  remarks: string[] = [],
): Library {
  function* records(): Generator<LibraryRecord> {
    for (const [index, block] of blocks.entries()) {
      const place = { position: index + 1, line: block.line };
      const outcome = attempt(() => read(block));
      if ("reason" in outcome) yield { ...place, key: outcome.key, ok: false, reason: outcome.reason };
      else {
        const key = String(outcome.csl.id) || null;
        // CSL-JSON wants an id, and nobody else in the file has this one.
        yield { ...place, key, ok: true, ...outcome, csl: { ...outcome.csl, id: key ?? `record-${place.position}` } };
      }
    }
  }
  return { format, recordCount: blocks.length, remarks, records };
}

/** Reads one record; a defect in a reader costs that record, not the file. */
function attempt(read: () => Outcome): Outcome {
  try {
    const outcome = read();
    return "reason" in outcome ? outcome : { ...outcome, csl: storable(outcome.csl) };
  } catch (error) {
    return { reason: `it could not be read: ${(error as Error).message}`, key: null };
  }
}
