import { createPublished } from "@/lib/catalogue/intake";
import { contentSchema } from "@/lib/catalogue/schema";
import { database, type Transaction } from "@/lib/db/client";
import type { SearchDocument } from "@/lib/search/document";
import { catalogue, vocabulary } from "../catalogue";
import { readRealTexts } from "../real-texts";
import { storeUpload } from "./upload";

const PIECE = 50;

/** Who submits everything, and with what. */
export type Library = { records: Iterator<SearchDocument>; librarian: { id: string } };

/** A library of real titles. */
export async function openLibrary(size: number): Promise<Library> {
  const librarian = await database().user.create({
    data: { email: "librarian@hub.example", name: "Librarian", occupation: "RESEARCHER" },
  });
  return { records: catalogue(readRealTexts(), size), librarian };
}

/** Publishes records as an import does; the first ones come with a file of their own each. */
export async function fill(library: Library, entries: number, files: number): Promise<void> {
  for (let done = 0; done < entries; done += PIECE) {
    const numbers = Array.from({ length: Math.min(PIECE, entries - done) }, (_, index) => done + index);
    const uploads: string[] = [];
    for (const number of numbers) if (number < files) uploads.push(await storeUpload(library.librarian, number));
    await database().$transaction(
      async (tx) => {
        for (const number of numbers) await publishNext(tx, library, uploads[number - done]);
      },
      { timeout: 120_000 },
    );
    if ((done + PIECE) % 1000 === 0) console.log(`  ${done + PIECE} entries`);
  }
}

/** Publishes the next record, with the file of that id. @returns its entry's id */
export async function publishNext(tx: Transaction, { records, librarian }: Library, fileId?: string): Promise<string> {
  const next = records.next();
  if (next.done) throw new Error("There are no more titles");
  const files = fileId ? [fileId] : [];
  const content = contentSchema.parse({ ...contentOf(next.value), files });
  const published = await createPublished(tx, {
    content,
    provenance: "IMPORT",
    source: `benchmark, ${next.value.id}`,
    submitterId: librarian.id,
  });
  if (!published.ok) throw new Error(`${next.value.id} was refused: ${JSON.stringify(published.fields)}`);
  return published.value.entryId;
}

function contentOf({ texts, ...document }: SearchDocument): object {
  const [text] = texts;
  const authors = document.contributors.filter(Boolean);
  const countries = document.countries.filter((code) => vocabulary.find("COUNTRY", code));
  return {
    kind: "publication",
    language: document.originalLanguage,
    title: text?.title,
    abstract: text?.abstract,
    topics: document.topics.filter((code) => vocabulary.find("TOPIC", code)).slice(0, 5),
    countries,
    corridors: document.corridors
      .map((corridor) => corridor.split("-"))
      .filter(([from = "", to = ""]) => countries.includes(from) && countries.includes(to) && from !== to)
      .map(([from, to]) => ({ from, to })),
    contributors:
      authors.length > 0 ? authors.map((name) => ({ name })) : [{ name: document.container || "Anonymous" }],
    resourceType: "article",
    issued: String(document.year),
    container: document.container,
  };
}
