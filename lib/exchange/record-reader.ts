import { buffer } from "node:stream/consumers";
import { watchOver } from "@/lib/base/process-limits";
import type { CslItem } from "./csl-item";
import { decodeText } from "./encoding";
import type { RecordLimits, RecordsOfFile } from "./file-records";
import { detectFormat, openLibrary } from "./records";

/*
 * The program of a process of its own (see file-records.ts): takes a bibliography on standard input and answers with its
 * records as JSON on standard output. One can be made to keep its readers busy for hours, or to unfold into gigabytes.
 */

const limits = JSON.parse(process.argv[2] ?? "") as RecordLimits;
watchOver(limits);
const answer = read(await buffer(process.stdin));
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

function read(bytes: Buffer): RecordsOfFile {
  const { text } = decodeText(bytes);
  const format = detectFormat(limits.name, text);
  if (!format) return { problem: "fileFormat" };
  const items: CslItem[] = [];
  for (const record of openLibrary(format, text).records()) {
    if (!record.ok || JSON.stringify(record.csl).length > limits.characters) continue;
    if (items.push(record.csl) === limits.records) break;
  }
  return { items };
}
