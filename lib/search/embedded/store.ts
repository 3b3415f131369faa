import Database from "libsql";
import type { SearchDocument } from "../document";
import { SETTINGS_VERSION } from "../settings";
import { columns, columnTexts, type Facts, factsOf, readColumns } from "./columns";

/*
 * The index file. Its tables carry the number of their generation: a rebuild fills those of the next one beside the
 * live, and a swap is one row of `meta`. Every change notes its row, so that other processes on the file can follow.
 */

export type State = {
  /** 0 when there is no index yet. */
  generation: number;
  /** Number of the last change. */
  sequence: number;
  settings: number;
};

/** Changes kept for those who follow; who is further behind reads everything again. */
const KEPT_CHANGES = 20_000;
const BUSY_TIMEOUT = 10_000;

type Statement = Database.Statement<unknown[]>;

export class Store {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Statement>();

  constructor(file: string) {
    this.#database = new Database(file);
    this.#database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    this.#database.exec("PRAGMA journal_mode = WAL");
    // A change is acknowledged to the outbox, so it must outlive a power cut like the outbox does.
    this.#database.exec("PRAGMA synchronous = FULL");
    this.#database.exec("PRAGMA cache_size = -65536");
    this.write(() => {
      this.#database.exec("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL)");
      this.#database.exec(
        "CREATE TABLE IF NOT EXISTS change (sequence INTEGER PRIMARY KEY AUTOINCREMENT, row INTEGER NOT NULL)",
      );
    });
  }

  state(): State {
    const row = this.row<[number | null, number | null, number | null]>(
      `SELECT (SELECT value FROM meta WHERE name = 'live'),
              (SELECT max(sequence) FROM change),
              (SELECT value FROM meta WHERE name = 'settings')`,
    );
    return { generation: row?.[0] ?? 0, sequence: row?.[1] ?? 0, settings: row?.[2] ?? 0 };
  }

  /** Runs reads against one state of the file, whatever others write meanwhile. */
  read<T>(work: () => T): T {
    return this.#within("BEGIN", work);
  }

  write<T>(work: () => T): T {
    return this.#within("BEGIN IMMEDIATE", work);
  }

  rows<Row extends unknown[]>(sql: string, ...parameters: unknown[]): Row[] {
    return this.#prepare(sql).all(...parameters) as unknown as Row[];
  }

  row<Row extends unknown[]>(sql: string, ...parameters: unknown[]): Row | undefined {
    return this.rows<Row>(sql, ...parameters)[0];
  }

  run(sql: string, ...parameters: unknown[]): void {
    this.#prepare(sql).run(...parameters);
  }

  createGeneration(generation: number): void {
    this.dropGeneration(generation);
    this.#database.exec(
      `CREATE TABLE doc_${generation} (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision TEXT NOT NULL,
         facts TEXT NOT NULL, ${readColumns.map((column) => `${column} TEXT NOT NULL`).join(", ")})`,
    );
    const fullText = `content = '', contentless_delete = 1, prefix = '1 2 3 4 5',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"`;
    this.#database.exec(`CREATE VIRTUAL TABLE words_${generation} USING fts5(${columns.join(", ")}, ${fullText})`);
    // Words of titles again by themselves: to find them among those of all columns is to read all of these.
    this.#database.exec(`CREATE VIRTUAL TABLE titles_${generation} USING fts5(title, ${fullText})`);
    this.#database.exec(`CREATE VIRTUAL TABLE vocabulary_${generation} USING fts5vocab(words_${generation}, 'col')`);
  }

  dropGeneration(generation: number): void {
    for (const table of ["vocabulary", "words", "titles", "doc"]) {
      this.#database.exec(`DROP TABLE IF EXISTS ${table}_${generation}`);
    }
  }

  /** Generations that a rebuild left behind when its process ended. */
  dropAllBut(generation: number): void {
    const names = this.rows<[string]>("SELECT name FROM sqlite_master WHERE name GLOB 'doc_[0-9]*'");
    for (const [name] of names) {
      const number = Number(name.slice("doc_".length));
      if (Number.isInteger(number) && number !== generation) this.dropGeneration(number);
    }
  }

  makeLive(generation: number): void {
    const set = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    this.run(set, "live", generation);
    this.run(set, "settings", SETTINGS_VERSION);
    // A change of no row: whoever follows sees that something happened, and then the other generation.
    this.noteChanges([0]);
  }

  /** Writes a document and gives its row. */
  put(generation: number, document: SearchDocument): number {
    const texts = columnTexts(document);
    const read = readColumns.map((column) => texts[column]);
    const [row] =
      this.row<[number]>(
        `INSERT INTO doc_${generation} (id, revision, facts, ${readColumns.join(", ")})
         VALUES (?, ?, ?${", ?".repeat(readColumns.length)})
         ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, facts = excluded.facts,
           ${readColumns.map((column) => `${column} = excluded.${column}`).join(", ")}
         RETURNING row`,
        document.id,
        document.revision,
        JSON.stringify(factsOf(document)),
        ...read,
      ) ?? [];
    if (row === undefined) throw new Error(`The index did not take ${document.id}`);
    this.run(
      `INSERT OR REPLACE INTO words_${generation} (rowid, ${columns.join(", ")}) VALUES (?${", ?".repeat(columns.length)})`,
      row,
      ...columns.map((column) => texts[column]),
    );
    this.run(`INSERT OR REPLACE INTO titles_${generation} (rowid, title) VALUES (?, ?)`, row, texts.title);
    return row;
  }

  /** Deletes a document and gives its row, or nothing when there was none. */
  delete(generation: number, id: string): number | undefined {
    const [row] = this.row<[number]>(`DELETE FROM doc_${generation} WHERE id = ? RETURNING row`, id) ?? [];
    if (row !== undefined) {
      for (const table of ["words", "titles"]) this.run(`DELETE FROM ${table}_${generation} WHERE rowid = ?`, row);
    }
    return row;
  }

  noteChanges(rows: number[]): void {
    for (const row of rows) this.run("INSERT INTO change (row) VALUES (?)", row);
    this.run("DELETE FROM change WHERE sequence <= (SELECT max(sequence) FROM change) - ?", KEPT_CHANGES);
  }

  /** Rows changed after a sequence number, or nothing when that is too long ago to know. */
  changedSince(sequence: number): number[] | undefined {
    const [oldest] = this.row<[number | null]>("SELECT min(sequence) FROM change") ?? [];
    if (oldest !== null && oldest !== undefined && oldest > sequence + 1) return undefined;
    return this.rows<[number]>("SELECT DISTINCT row FROM change WHERE sequence > ?", sequence).map(([row]) => row);
  }

  /** Facts of all documents or of some rows, one by one: all of them at once would be a lot of memory. */
  *facts(generation: number, rows?: number[]): Generator<{ row: number; facts: Facts }> {
    const sql = `SELECT row, facts FROM doc_${generation}`;
    const found = rows
      ? this.#prepare(`${sql} WHERE row IN (SELECT value FROM json_each(?))`).iterate(JSON.stringify(rows))
      : this.#prepare(sql).iterate();
    for (const [row, facts] of found as Iterable<[number, string]>) yield { row, facts: JSON.parse(facts) as Facts };
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare<unknown[]>(sql);
      if (statement.reader) statement.raw(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #within<T>(begin: string, work: () => T): T {
    this.#database.exec(begin);
    try {
      const value = work();
      this.#database.exec("COMMIT");
      return value;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}
