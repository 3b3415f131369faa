import { Bitmap } from "./bitmap";
import type { Store } from "./store";

/** Answers with as many rows as these are kept: the words that everybody asks for. */
const WORTH_KEEPING = 2000;
const MAX_KEPT = 400;
const NONE = new Bitmap();

/** Looks up which rows have a full-text expression, in one state of the index. What it gives must not be changed. */
export class Lookup {
  readonly #store: Store;
  readonly #generation: number;
  readonly #rows: number;
  /** The longest unused first. */
  readonly #kept = new Map<string, Bitmap>();

  constructor(store: Store, generation: number, rows: number) {
    this.#store = store;
    this.#generation = generation;
    this.#rows = rows;
  }

  /** Rows that have it anywhere. It is made of tokens in quotes only, and a token has no quote in it. */
  anywhere(expression: string): Bitmap {
    return this.#find(`words_${this.#generation}`, expression);
  }

  /** Rows that have it in a title. */
  inTitles(expression: string): Bitmap {
    return this.#find(`titles_${this.#generation}`, expression);
  }

  #find(table: string, expression: string): Bitmap {
    const key = `${table} ${expression}`;
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const sql = `SELECT group_concat(rowid), count(*) FROM ${table} WHERE ${table} MATCH ?`;
    const [list = null, count = 0] = this.#store.row<[string | null, number]>(sql, expression) ?? [];
    if (count === 0) return NONE;
    const rows = Bitmap.fromList(list, this.#rows);
    if (count >= WORTH_KEEPING) this.#keep(key, rows);
    return rows;
  }

  #keep(key: string, rows: Bitmap): void {
    this.#kept.set(key, rows);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
