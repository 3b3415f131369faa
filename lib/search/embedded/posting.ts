import { Bitmap } from "./bitmap";

/** From this many rows on, a bitmap is smaller and faster than a set. */
const DENSE = 1024;

/** The rows that have one value of one field: a few (a person's works) or most of the catalogue (a language). */
export class Posting {
  #rows: Set<number> | Bitmap = new Set();

  add(row: number): void {
    this.#rows.add(row);
    if (this.#rows instanceof Set && this.#rows.size >= DENSE) {
      const dense = new Bitmap();
      for (const each of this.#rows) dense.add(each);
      this.#rows = dense;
    }
  }

  delete(row: number): void {
    this.#rows.delete(row);
  }

  countWith(rows: Bitmap): number {
    if (this.#rows instanceof Bitmap) return this.#rows.countWith(rows);
    let total = 0;
    for (const row of this.#rows) if (rows.has(row)) total++;
    return total;
  }

  addTo(rows: Bitmap): void {
    if (this.#rows instanceof Bitmap) rows.or(this.#rows);
    else for (const row of this.#rows) rows.add(row);
  }
}
