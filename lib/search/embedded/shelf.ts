import type { Filter, FilterField } from "../filters";
import type { FacetCount } from "../interface";
import type { Sort } from "../parameters";
import { type Facet, facetFields } from "../settings";
import { Bitmap } from "./bitmap";
import type { Facts } from "./columns";
import { Posting } from "./posting";
import { best } from "./selection";

/** What filters, facets and sorting need of all documents, in memory: who has which value, by row. */
export class Shelf {
  readonly all = new Bitmap();
  readonly #fields = new Map<FilterField, Map<string, Posting>>();
  /** By row, the postings that it is in. */
  readonly #postings: (Posting[] | undefined)[] = [];
  #dates = new Int32Array(1024);
  readonly #titles: string[] = [];
  #size = 0;
  #lastRow = 0;

  get size(): number {
    return this.#size;
  }

  get lastRow(): number {
    return this.#lastRow;
  }

  /** Puts a document in its row, in place of what was there. */
  put(row: number, facts: Facts): void {
    this.remove(row);
    this.#size++;
    this.#lastRow = Math.max(this.#lastRow, row);
    this.all.add(row);
    this.#setDate(row, facts.sortDate);
    this.#titles[row] = facts.sortKey;
    const fields = Object.entries(facts.fields) as [FilterField, string[]][];
    const postings = fields.flatMap(([field, values]) => values.map((value) => this.#posting(field, value)));
    for (const posting of postings) posting.add(row);
    this.#postings[row] = postings;
  }

  remove(row: number): void {
    if (!this.all.has(row)) return;
    this.#size--;
    this.all.delete(row);
    this.#titles[row] = "";
    for (const posting of this.#postings[row] ?? []) posting.delete(row);
    this.#postings[row] = undefined;
  }

  /** The rows that a filter lets through. */
  matching(filter: Filter): Bitmap {
    const rows = new Bitmap(this.#lastRow);
    const values = this.#fields.get(filter.field);
    if (filter.field !== "year") for (const value of filter.anyOf) values?.get(value)?.addTo(rows);
    else {
      for (const [year, posting] of values ?? []) {
        if (filter.ranges.some(({ from, to }) => Number(year) >= from && Number(year) <= to)) posting.addTo(rows);
      }
    }
    return rows;
  }

  /** Values of a facet that these rows have. */
  counts(facet: Facet, rows: Bitmap): FacetCount[] {
    const counts: FacetCount[] = [];
    for (const [value, posting] of this.#fields.get(facetFields[facet]) ?? []) {
      const count = posting.countWith(rows);
      if (count > 0) counts.push({ value, count });
    }
    return counts;
  }

  /** The first rows in an order that does not depend on a text. */
  sorted(rows: Bitmap, sort: Exclude<Sort, "relevance">, limit: number): number[] {
    return best(rows, limit, this.order(sort));
  }

  /** Compares rows; equal ones stay in the order in which they came. */
  order(sort: Exclude<Sort, "relevance">): (a: number, b: number) => number {
    if (sort === "oldest") return (a, b) => this.date(a) - this.date(b) || a - b;
    if (sort === "newest") return (a, b) => this.date(b) - this.date(a) || b - a;
    return (a, b) => {
      const [one, other] = [this.#titles[a] ?? "", this.#titles[b] ?? ""];
      return one < other ? -1 : one > other ? 1 : a - b;
    };
  }

  date(row: number): number {
    return this.#dates[row] ?? 0;
  }

  #setDate(row: number, date: number): void {
    if (row >= this.#dates.length) {
      const grown = new Int32Array(Math.max(row + 1, this.#dates.length * 2));
      grown.set(this.#dates);
      this.#dates = grown;
    }
    this.#dates[row] = date;
  }

  #posting(field: FilterField, value: string): Posting {
    let values = this.#fields.get(field);
    if (!values) {
      values = new Map();
      this.#fields.set(field, values);
    }
    let posting = values.get(value);
    if (!posting) {
      posting = new Posting();
      values.set(value, posting);
    }
    return posting;
  }
}
