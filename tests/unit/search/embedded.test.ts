import { describe, expect, it } from "vitest";
import { Bitmap } from "@/lib/search/embedded/bitmap";
import { distance } from "@/lib/search/embedded/distance";
import { Posting } from "@/lib/search/embedded/posting";
import { best } from "@/lib/search/embedded/selection";
import { Vocabulary } from "@/lib/search/embedded/typos";

const rowsOf = (set: Bitmap) => {
  const rows: number[] = [];
  set.forEach((row) => {
    rows.push(row);
  });
  return rows;
};
const setOf = (...rows: number[]) => Bitmap.fromList(rows.join(","), 0);

describe("Bitmap", () => {
  it("is a set of rows", () => {
    const set = setOf(1, 31, 32, 63, 64, 1000);
    expect(rowsOf(set)).toEqual([1, 31, 32, 63, 64, 1000]);
    expect(set.count()).toBe(6);
    set.delete(32);
    set.delete(5000);
    expect([set.has(31), set.has(32), set.has(99_999)]).toEqual([true, false, false]);
    expect(rowsOf(Bitmap.fromList(null, 10))).toEqual([]);
  });

  it("meets, joins and subtracts sets of other lengths", () => {
    expect(rowsOf(setOf(1, 40, 900).and(setOf(40, 5000)))).toEqual([40]);
    expect(rowsOf(setOf(40, 5000).and(setOf(1, 40)))).toEqual([40]);
    expect(rowsOf(setOf(1).or(setOf(2000)))).toEqual([1, 2000]);
    expect(rowsOf(setOf(1, 2, 700).andNot(setOf(2, 9000)))).toEqual([1, 700]);
    expect(setOf(1, 64, 700).countWith(setOf(64, 700, 9000))).toBe(2);
  });

  it("visits what two sets have in common", () => {
    const rows: number[] = [];
    setOf(1, 31, 40, 900).forEachWith(setOf(31, 900, 5000), (row) => {
      rows.push(row);
    });
    expect(rows).toEqual([31, 900]);
  });

  it("leaves a clone alone", () => {
    const set = setOf(1);
    set.clone().add(2);
    expect(rowsOf(set)).toEqual([1]);
  });
});

describe("Posting", () => {
  it("counts the same when few and when many", () => {
    const [posting, all] = [new Posting(), new Bitmap()];
    for (let row = 1; row <= 3000; row++) {
      posting.add(row);
      if (row % 3 === 0) all.add(row);
      if (row === 500 || row === 3000) expect(posting.countWith(all)).toBe(Math.floor(row / 3));
    }
    posting.add(3000);
    posting.delete(3);
    const rows = new Bitmap();
    posting.addTo(rows);
    expect(rows.count()).toBe(2999);
  });
});

describe("best", () => {
  it("gives the first rows in order", () => {
    const values = Array.from({ length: 500 }, (_, row) => (row * 7919) % 500);
    const rows = setOf(...values.keys());
    const compare = (a: number, b: number) => (values[a] ?? 0) - (values[b] ?? 0);
    const sorted = [...values.keys()].sort(compare);
    for (const limit of [0, 1, 7, 499, 500, 9999]) expect(best(rows, limit, compare)).toEqual(sorted.slice(0, limit));
  });
});

describe("distance", () => {
  it.each([
    ["migration", "migration", 0],
    ["migraton", "migration", 1],
    ["migrattion", "migration", 1],
    ["migrasion", "migration", 1],
    ["imgration", "migration", 1],
    ["mgiratoin", "migration", 2],
    ["emigration", "migration", 1],
    ["gender", "labour", 3],
  ])("%s → %s", (word, term, expected) => {
    expect(distance(word, term, 2, false)).toBe(expected);
    expect(distance(term, word, 2, false)).toBe(expected);
  });

  it("leaves the end free for a word that is being typed", () => {
    expect(distance("remitn", "remittances", 2, true)).toBe(1);
    expect(distance("remitn", "remittances", 2, false)).toBe(3);
  });
});

describe("Vocabulary", () => {
  const vocabulary = new Vocabulary();
  for (const term of ["mali", "malawi", "bali", "remittances", "remittance", "covid", "2015", "هجره", "هجرات"]) {
    vocabulary.add(term);
  }
  const variants = (word: string, prefix = false) => vocabulary.variants(word, prefix).map((each) => each.term);

  it("allows one error from four letters and two from eight", () => {
    expect(variants("mal")).toEqual(["mali"]);
    expect(variants("mai")).toEqual(["mali"]);
    expect(variants("bal", true)).toEqual(["bali"]);
    expect(variants("li")).toEqual([]);
    expect(variants("malo")).toEqual(["mali"]);
    expect(variants("remitances").sort()).toEqual(["remittance", "remittances"]);
    expect(variants("هجرت").sort()).toEqual(["هجرات", "هجره"].sort());
  });

  it("takes numbers as they stand", () => {
    expect(variants("2016")).toEqual([]);
  });

  it("corrects what is still being typed", () => {
    expect(variants("remtt", true).sort()).toEqual(["remittance", "remittances"]);
  });
});
