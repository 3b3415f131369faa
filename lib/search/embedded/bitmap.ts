/** A set of row numbers as bits. Rows count from 1; reading beyond the end finds nothing, writing beyond it grows. */
export class Bitmap {
  #words: Uint32Array;

  constructor(rows = 0) {
    this.#words = new Uint32Array((rows >>> 5) + 1);
  }

  /** Reads a list of rows such as "1,5,9". SQLite hands over one long text ten times faster than many rows. */
  static fromList(list: string | null, rows: number): Bitmap {
    const set = new Bitmap(rows);
    if (!list) return set;
    let row = 0;
    for (let at = 0; at < list.length; at++) {
      const character = list.charCodeAt(at);
      if (character === 44) {
        set.add(row);
        row = 0;
      } else row = row * 10 + character - 48;
    }
    set.add(row);
    return set;
  }

  add(row: number): void {
    const word = row >>> 5;
    if (word >= this.#words.length) this.#grow(word + 1);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (row & 31));
  }

  delete(row: number): void {
    const word = row >>> 5;
    if (word < this.#words.length) this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (row & 31));
  }

  has(row: number): boolean {
    return (((this.#words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  clone(): Bitmap {
    const copy = new Bitmap();
    copy.#words = this.#words.slice();
    return copy;
  }

  and(other: Bitmap): this {
    for (let at = 0; at < this.#words.length; at++) this.#words[at] = (this.#words[at] ?? 0) & (other.#words[at] ?? 0);
    return this;
  }

  andNot(other: Bitmap): this {
    const shared = Math.min(this.#words.length, other.#words.length);
    for (let at = 0; at < shared; at++) this.#words[at] = (this.#words[at] ?? 0) & ~(other.#words[at] ?? 0);
    return this;
  }

  or(other: Bitmap): this {
    if (other.#words.length > this.#words.length) this.#grow(other.#words.length);
    for (let at = 0; at < other.#words.length; at++) this.#words[at] = (this.#words[at] ?? 0) | (other.#words[at] ?? 0);
    return this;
  }

  get isEmpty(): boolean {
    return this.#words.every((word) => word === 0);
  }

  count(): number {
    let total = 0;
    for (let at = 0; at < this.#words.length; at++) total += ones(this.#words[at] ?? 0);
    return total;
  }

  /** How many rows are in both, without making a set of them. */
  countWith(other: Bitmap): number {
    const shared = Math.min(this.#words.length, other.#words.length);
    let total = 0;
    for (let at = 0; at < shared; at++) {
      const both = (this.#words[at] ?? 0) & (other.#words[at] ?? 0);
      if (both !== 0) total += ones(both);
    }
    return total;
  }

  forEach(visit: (row: number) => void): void {
    for (let at = 0; at < this.#words.length; at++) {
      let word = this.#words[at] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        visit((at << 5) + 31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
  }

  /** Visits the rows that are in both, in order. */
  forEachWith(other: Bitmap, visit: (row: number) => void): void {
    const shared = Math.min(this.#words.length, other.#words.length);
    for (let at = 0; at < shared; at++) {
      let word = (this.#words[at] ?? 0) & (other.#words[at] ?? 0);
      while (word !== 0) {
        const lowest = word & -word;
        visit((at << 5) + 31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
  }

  #grow(length: number): void {
    const grown = new Uint32Array(Math.max(length, Math.ceil(this.#words.length * 1.25)));
    grown.set(this.#words);
    this.#words = grown;
  }
}

/** Bits that are set in 32 (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
