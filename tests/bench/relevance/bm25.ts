import { tokens } from "@/lib/search/normalise";

const K1 = 1.2;
const B = 0.75;

/** Plain BM25 (Robertson and Zaragoza 2009, with Lucene's idf, which is never negative) over the words of whole texts. */
export class Bm25 {
  readonly #postings = new Map<string, Map<string, number>>();
  readonly #lengths = new Map<string, number>();
  #total = 0;

  add(id: string, text: string): void {
    const words = tokens(text);
    this.#lengths.set(id, words.length);
    this.#total += words.length;
    for (const word of words) {
      const posting = this.#postings.get(word) ?? new Map<string, number>();
      this.#postings.set(word, posting);
      posting.set(id, (posting.get(id) ?? 0) + 1);
    }
  }

  /** Ids of the best documents with any of the words, the best first. */
  search(text: string, limit: number): string[] {
    const scores = new Map<string, number>();
    const average = this.#total / this.#lengths.size;
    for (const word of tokens(text)) {
      const posting = this.#postings.get(word) ?? new Map<string, number>();
      const idf = Math.log(1 + (this.#lengths.size - posting.size + 0.5) / (posting.size + 0.5));
      for (const [id, times] of posting) {
        const norm = K1 * (1 - B + (B * (this.#lengths.get(id) ?? 0)) / average);
        scores.set(id, (scores.get(id) ?? 0) + (idf * times * (K1 + 1)) / (times + norm));
      }
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([id]) => id);
  }
}
