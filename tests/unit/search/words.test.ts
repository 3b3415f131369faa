import { describe, expect, it } from "vitest";
import { MAX_WORDS, parseWords } from "@/lib/search/words";

const words = (text: string) => parseWords(text).words.map((word) => word.text + (word.prefix ? "*" : ""));

describe("parseWords", () => {
  it("lets the last word go on", () => {
    expect(words("labour migr")).toEqual(["labour", "migr*"]);
    expect(words('migr "labour market"')).toEqual(["migr"]);
  });

  it("leaves out what every text has, unless nothing else is there", () => {
    expect(words("the migration of women")).toEqual(["migration", "women*"]);
    expect(words("la migración en el sur")).toEqual(["migracion", "sur*"]);
    expect(words("of the")).toEqual(["the*"]);
    expect(words("of the ")).toEqual(["the*"]);
  });

  it("takes each word once and no more than ten", () => {
    expect(words("a1 a1 b1")).toEqual(["a1", "b1*"]);
    expect(words(Array.from({ length: 50 }, (_, at) => `w${at}`).join(" "))).toHaveLength(MAX_WORDS);
  });

  it("reads quotes of every kind, closed or not", () => {
    expect(parseWords('"labour market" wages').phrases).toEqual([["labour", "market"]]);
    expect(parseWords("«marché du travail»").phrases).toEqual([["marche", "du", "travail"]]);
    expect(parseWords("“open end").phrases).toEqual([["open", "end"]]);
    expect(parseWords('""').phrases).toEqual([]);
  });

  it("reads a minus at the beginning of a word only", () => {
    expect(parseWords("migration -asylum").excluded).toEqual([["asylum"]]);
    expect(parseWords('-"labour market" x').excluded).toEqual([["labour", "market"]]);
    expect(parseWords("south-south").excluded).toEqual([]);
    expect(words("south-south")).toEqual(["south*"]);
    expect(parseWords("- migration --x")).toEqual({
      words: [
        { text: "migration", prefix: false },
        { text: "x", prefix: true },
      ],
      phrases: [],
      excluded: [],
    });
  });
});
