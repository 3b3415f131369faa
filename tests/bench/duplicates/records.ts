import { readFileSync } from "node:fs";
import { type Features, featuresOf } from "@/lib/catalogue/likeness/features";
import { contentFromCsl } from "@/lib/exchange/csl";
import { decodeText } from "@/lib/exchange/encoding";
import { detectFormat, openLibrary } from "@/lib/exchange/records";
import { dataFile } from "../real-texts";

/** A real record as the hub's import reads it. */
export type Read = { key: string; features: Features };

const files = ["publications/core.bib", "publications/core-extra.bib", "publications/crossref-south.csl.json"];

/** All real records, each once: the starter bibliography, its supplement, and those of Crossref. @throws {DataMissing} */
export function readRecords(): Read[] {
  return files.flatMap((name) => {
    const file = dataFile(name);
    const { text } = decodeText(readFileSync(file));
    const library = openLibrary(detectFormat(file, text) ?? "bibtex", text);
    return [...library.records()].flatMap((record) => {
      if (!record.ok) return [];
      const { content } = contentFromCsl(record.csl);
      return [
        { key: content.doi && name.endsWith("json") ? content.doi : (record.key ?? ""), features: featuresOf(content) },
      ];
    });
  });
}
