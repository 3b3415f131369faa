import { Bitmap } from "./bitmap";

/** From this many rows on, a bitmap is smaller and faster than a list. */
const DENSE = 1024;

/** The rows that have one value of one field: a few (a person's works) or most of the catalogue (a language). */
export class Posting {
  #rows: number[] | Bitmap = [];

  /** Adds a row that is not there yet, or was added last. */
  add(row: number): void {
    if (this.#rows instanceof Bitmap) this.#rows.add(row);
    else if (this.#rows.at(-1) !== row) this.#rows.push(row);
    if (Array.isArray(this.#rows) && this.#rows.length >= DENSE) {
      const dense = new Bitmap();
      for (const each of this.#rows) dense.add(each);
      this.#rows = dense;
    }
  }

  delete(row: number): void {
    if (this.#rows instanceof Bitmap) this.#rows.delete(row);
    else {
      const at = this.#rows.indexOf(row);
      if (at >= 0) this.#rows.splice(at, 1);
    }
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
