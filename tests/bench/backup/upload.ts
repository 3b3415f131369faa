import { createHash } from "node:crypto";
import { storeFile } from "@/lib/files/mutations";

/** Keeps a file of 4 to 64 kB that no other number has. @returns its row's id */
export async function storeUpload(uploader: { id: string }, number: number): Promise<string> {
  const stored = await storeFile(uploader, { name: `Paper ${number}.pdf`, bytes: pdfOf(number) });
  if (!stored.ok) throw new Error(`File ${number} was refused: ${JSON.stringify(stored.fields)}`);
  return stored.value.id;
}

/** A PDF with a page and, in a stream that no page shows, bytes that do not compress, as pictures do not. */
function pdfOf(number: number): Buffer {
  const length = 4096 + ((number * 7919) % 61_440);
  const blocks: Buffer[] = [];
  for (let block = 0; block * 32 < length; block++) {
    blocks.push(createHash("sha256").update(`${number} ${block}`).digest());
  }
  const stream = Buffer.concat(blocks).subarray(0, length);
  const head =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n4 0 obj<</Length ${length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")]);
}
