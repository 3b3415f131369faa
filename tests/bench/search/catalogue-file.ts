import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import type { SearchDocument } from "@/lib/search/document";

/* A catalogue goes from process to process as a file, so that no process holds more of it than it works on. */

export async function writeCatalogue(file: string, documents: Iterable<SearchDocument>): Promise<void> {
  const output = createWriteStream(file);
  for (const document of documents) {
    if (!output.write(`${JSON.stringify(document)}\n`)) await once(output, "drain");
  }
  output.end();
  await once(output, "finish");
}

export async function* readCatalogue(file: string, batch: number): AsyncGenerator<SearchDocument[]> {
  let documents: SearchDocument[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    documents.push(JSON.parse(line));
    if (documents.length < batch) continue;
    yield documents;
    documents = [];
  }
  if (documents.length > 0) yield documents;
}
