import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { decodeText } from "@/lib/exchange/encoding";
import { detectFormat, type Library, type LibraryRecord, openLibrary } from "@/lib/exchange/records";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const fixtures = path.join(root, "tests/fixtures/exchange");
/** The data beside the project, where it is: whole libraries instead of excerpts. */
const shared = ["publications", "libraries"].map((folder) => path.join(root, "../shared/data", folder));

export const fixtureFile = (name: string) => path.join(fixtures, name);

/** Every bibliography at hand, as [name, path]. */
export function bibliographies(): [string, string][] {
  const folders = [fixtures, ...shared.filter((folder) => existsSync(folder))];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(bib|ris|json)$/.test(name))
      .map((name): [string, string] => [`${path.basename(folder)}/${name}`, path.join(folder, name)]),
  );
}

export function open(file: string): Library {
  const { text } = decodeText(readFileSync(file));
  const format = detectFormat(file, text);
  if (!format) throw new Error(`${file} is in no known format`);
  return openLibrary(format, text);
}

export type ReadRecord = Extract<LibraryRecord, { ok: true }>;

export function readRecords(library: Library): ReadRecord[] {
  return [...library.records()].filter((record) => record.ok);
}
