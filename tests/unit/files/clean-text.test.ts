import { describe, expect, test } from "vitest";
import { beginning, cleanText, saysSomething } from "@/lib/files/clean-text";

describe("the text of a file", () => {
  test.each([
    ["a divided word", "labour migra-\ntion in Ghana", "labour migration\nin Ghana"],
    ["a divided word with accents", "les diffi-\ncultés", "les difficultés\n"],
    ["a hyphen that the same text has elsewhere", "re-examined; re-\nexamined", "re-examined; re-examined\n"],
    ["a line that ends with a dash", "two parts -\nand more", "two parts -\nand more"],
    ["a name after a hyphen", "Sub-\nSaharan", "Sub-\nSaharan"],
    ["soft hyphens", "mi\u00adgra\u00adtion", "migration"],
    ["ligatures", "e\uFB03cacité, \uFB01nance", "efficacité, finance"],
    ["presentation forms of Arabic", "\uFEFB \uFEDF\uFEA0\uFEE8\uFEEE\uFE8F", "لا لجنوب"],
    ["what a database refuses", "a\u0000b\uD800c", "abc"],
    ["symbols of a font's own", "\uF0B7 point", "point"],
    ["blank space", "\r\n  one \t two\f\n\n\nthree  ", "one two\nthree"],
  ])("%s", (_what, given, wanted) => {
    expect(cleanText(given)).toBe(wanted.trim());
  });

  test("says something when it has a letter or a number", () => {
    expect(saysSomething("· — .\n")).toBe(false);
    expect(saysSomething("§ 3")).toBe(true);
    expect(saysSomething("هجرة")).toBe(true);
  });

  test("is cut between words", () => {
    expect(beginning("one two three", 9)).toBe("one two");
    expect(beginning("one two", 7)).toBe("one two");
    expect(beginning("x".repeat(20), 9)).toBe("x".repeat(9));
  });
});
