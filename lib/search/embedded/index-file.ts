import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { SearchDocument } from "../document";
import type { IndexedRevision, IndexHealth } from "../interface";
import { SETTINGS_VERSION } from "../settings";
import { GAP, readColumns } from "./columns";
import { Lookup } from "./lookup";
import { Shelf } from "./shelf";
import { type State, Store } from "./store";
import { Vocabulary } from "./typos";

/** One state of the index, valid until the next call. */
export type View = {
  store: Store;
  generation: number;
  shelf: Shelf;
  lookup: Lookup;
  vocabulary: () => Vocabulary;
};

/** Thrown inside the worker; the client makes SearchUnavailable of it. */
export class IndexNotReady extends Error {
  override name = "IndexNotReady";
  constructor(readonly reason: NonNullable<IndexHealth["reason"]>) {
    super(reason);
  }
}

/** When more rows than these changed since the last look, everything is read again. */
const MANY = 2000;
const PIECE = 1000;

/** The index file with what is kept of it in memory; follows the changes of every process that writes the file. */
export class IndexFile {
  #store: Store;
  #seen: State = { generation: 0, sequence: 0, settings: 0 };
  #shelf = new Shelf();
  #vocabulary: Vocabulary | undefined;
  /** Of the state that was seen last. */
  #lookup: Lookup;

  constructor(file: string) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#store = openStore(file);
    this.#lookup = new Lookup(this.#store, 0, 0);
  }

  /** Reads from one state of the index. @throws {IndexNotReady} */
  view<T>(work: (view: View) => T): T {
    return this.#store.read(() => {
      const state = this.#follow();
      const notReady = reasonOf(state);
      if (notReady) throw new IndexNotReady(notReady);
      const view = { store: this.#store, generation: state.generation, shelf: this.#shelf, lookup: this.#lookup };
      return work({ ...view, vocabulary: () => this.#words(state.generation) });
    });
  }

  configure(): void {
    this.#store.write(() => {
      if (this.#store.state().generation !== 0) return;
      this.#store.createGeneration(1);
      this.#store.makeLive(1);
    });
  }

  upsert(documents: SearchDocument[]): void {
    this.#change((generation) => documents.map((document) => this.#store.put(generation, document)));
  }

  remove(ids: string[]): void {
    this.#change((generation) =>
      ids.map((id) => this.#store.delete(generation, id)).filter((row): row is number => row !== undefined),
    );
  }

  count(): number {
    return this.view(({ shelf }) => shelf.size);
  }

  list(cursor = ""): { items: IndexedRevision[]; next?: string } {
    return this.view(({ store, generation }) => {
      const sql = `SELECT id, revision FROM doc_${generation} WHERE id > ? ORDER BY id LIMIT ${PIECE}`;
      const items = store.rows<[string, string]>(sql, cursor).map(([id, revision]) => ({ id, revision }));
      return items.length === PIECE ? { items, next: items.at(-1)?.id } : { items };
    });
  }

  /** Asked at the start too, so it also reads what the first mistyped search would otherwise wait for. */
  health(): IndexHealth {
    return this.#store.read(() => {
      const state = this.#follow();
      const reason = reasonOf(state);
      if (reason) return { ready: false, documents: 0, reason };
      this.#words(state.generation);
      return { ready: true, documents: this.#shelf.size };
    });
  }

  /** Makes an empty generation beside the live one and gives its number. */
  startRebuild(): number {
    return this.#store.write(() => {
      const { generation } = this.#store.state();
      this.#store.dropAllBut(generation);
      this.#store.createGeneration(generation + 1);
      return generation + 1;
    });
  }

  addTo(generation: number, documents: SearchDocument[]): void {
    this.#store.write(() => {
      for (const document of documents) this.#store.put(generation, document);
    });
  }

  swapTo(generation: number): void {
    this.#store.write(() => {
      this.#store.makeLive(generation);
      this.#store.dropAllBut(generation);
    });
  }

  abandon(generation: number): void {
    this.#store.write(() => {
      if (this.#store.state().generation !== generation) this.#store.dropGeneration(generation);
    });
  }

  close(): void {
    this.#store.close();
  }

  #change(work: (generation: number) => number[]): void {
    this.#store.write(() => {
      const state = this.#store.state();
      const notReady = reasonOf(state);
      if (notReady) throw new IndexNotReady(notReady);
      this.#store.noteChanges(work(state.generation));
    });
  }

  /** Brings what is in memory to the state of the file. Runs inside a read, so the state stands still. */
  #follow(): State {
    const state = this.#store.state();
    if (state.sequence === this.#seen.sequence && state.generation === this.#seen.generation) return state;
    const changed =
      state.generation === this.#seen.generation ? this.#store.changedSince(this.#seen.sequence) : undefined;
    if (reasonOf(state)) this.#shelf = new Shelf();
    else if (changed && changed.length <= MANY) this.#apply(state.generation, changed);
    else this.#readAll(state.generation);
    this.#lookup = new Lookup(this.#store, state.generation, this.#shelf.lastRow);
    this.#seen = state;
    return state;
  }

  #apply(generation: number, rows: number[]): void {
    const present = new Set<number>();
    for (const { row, facts } of this.#store.facts(generation, rows)) {
      this.#shelf.put(row, facts);
      present.add(row);
    }
    for (const row of rows) if (!present.has(row)) this.#shelf.remove(row);
    if (this.#vocabulary) this.#learn(this.#vocabulary, generation, [...present]);
  }

  #readAll(generation: number): void {
    this.#shelf = new Shelf();
    this.#vocabulary = undefined;
    for (const { row, facts } of this.#store.facts(generation)) this.#shelf.put(row, facts);
  }

  #words(generation: number): Vocabulary {
    if (this.#vocabulary) return this.#vocabulary;
    const vocabulary = new Vocabulary();
    const [list] =
      this.#store.row<[string | null]>(
        `SELECT group_concat(term || ' ' || documents, ',') FROM (
           SELECT term, max(doc) AS documents FROM vocabulary_${generation} WHERE col <> 'fullText' GROUP BY term)`,
      ) ?? [];
    for (const entry of list?.split(",") ?? []) {
      const [term = "", documents] = entry.split(" ");
      if (term !== GAP) vocabulary.add(term, Number(documents));
    }
    this.#vocabulary = vocabulary;
    return vocabulary;
  }

  /** Words of new documents can be found with typing errors at once. */
  #learn(vocabulary: Vocabulary, generation: number, rows: number[]): void {
    const sql = `SELECT ${readColumns.join(" || ' ' || ")} FROM doc_${generation} WHERE row IN (SELECT value FROM json_each(?))`;
    for (const [text] of this.#store.rows<[string]>(sql, JSON.stringify(rows))) {
      for (const term of new Set(text.split(" "))) if (term && term !== GAP) vocabulary.add(term);
    }
  }
}

function reasonOf(state: State): IndexHealth["reason"] {
  if (state.generation === 0) return "noIndex";
  return state.settings === SETTINGS_VERSION ? undefined : "oldSettings";
}

/** Opens the file; one that is damaged is put aside, because everything in it can be made again from the catalogue. */
function openStore(file: string): Store {
  try {
    return new Store(file);
  } catch (error) {
    if (!/SQLITE_(NOTADB|CORRUPT)/.test(String((error as { code?: unknown }).code))) throw error;
    renameSync(file, `${file}.damaged`);
    for (const part of ["-wal", "-shm"]) rmSync(file + part, { force: true });
    return new Store(file);
  }
}
