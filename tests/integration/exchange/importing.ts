import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { decodeText } from "@/lib/exchange/encoding";
import { importLibrary } from "@/lib/exchange/import";
import { type ImportReport, isComplete } from "@/lib/exchange/import-report";

export type ImportOptions = { actor: Actor; publish?: boolean; fileName?: string };

/** Imports a bibliography to its end; throws where it is refused. */
export async function importText(text: string, options: ImportOptions): Promise<ImportReport> {
  const imported = await importLibrary({ fileName: "library.bib", text, ...options });
  if (!imported.ok) throw new Error(`refused: ${imported.code}`);
  expect(isComplete(imported.value)).toBe(true);
  return imported.value;
}

export const importFile = (file: string, options: ImportOptions) =>
  importText(decodeText(readFileSync(file)).text, { fileName: file, ...options });
