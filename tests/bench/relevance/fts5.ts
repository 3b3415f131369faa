import Database from "libsql";
import { tokens } from "@/lib/search/normalise";
import type { CollectionDocument } from "./cisi";

export type Tokenizer = "unicode61" | "porter unicode61";

/** SQLite FTS5 as it comes, any of the words, ranked by its own bm25(). */
export class Fts5 {
  readonly #database = new Database(":memory:");

  constructor(documents: CollectionDocument[], tokenizer: Tokenizer) {
    this.#database.exec(`CREATE VIRTUAL TABLE text USING fts5(id UNINDEXED, body, tokenize = '${tokenizer}')`);
    const insert = this.#database.prepare("INSERT INTO text VALUES (?, ?)");
    for (const { id, title, authors, abstract } of documents) insert.run(id, [title, ...authors, abstract].join("\n"));
  }

  search(text: string, limit: number): string[] {
    const any = [...new Set(tokens(text))].map((word) => `"${word}"`).join(" OR ");
    if (!any) return [];
    const rows = this.#database
      .prepare("SELECT id FROM text WHERE text MATCH ? ORDER BY bm25(text) LIMIT ?")
      .all(any, limit);
    return (rows as { id: string }[]).map(({ id }) => id);
  }
}
