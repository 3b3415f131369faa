import { describe, expect, test } from "vitest";
import { headOf, largestText } from "@/lib/files/pdf-head";
import type { TextPiece } from "@/lib/files/reading-order";

const line = (text: string, height: number, y = 0): TextPiece => ({
  ...{ text, height, y, x: 0, width: text.length, direction: "ltr", endsLine: true },
});
const body = line("A sentence that is as long as sentences of a text are, and a little longer.", 10);

describe("the largest text on a page", () => {
  test("is put together from its lines", () => {
    expect(largestText([line("Bounded agency", 24, 50), line("and aspirations", 24.1, 25), body])).toBe(
      "Bounded agency and aspirations",
    );
  });

  test("is not a drop capital, a number, or the text itself", () => {
    expect(largestText([line("A", 60), line("Remittances at work", 18), body])).toBe("Remittances at work");
    expect(largestText([line("2019", 30), body])).toBe("");
    expect(largestText([])).toBe("");
  });
});

describe("a document's properties", () => {
  const head = (info: Record<string, unknown>, xmp: Record<string, unknown> = {}) =>
    headOf({ info, xmp: (name) => xmp[name] }, []);

  test("of XMP come before those of the information dictionary", () => {
    const xmp = { "dc:title": " A  title ", "dc:creator": ["A. One", "B. Two"], "prism:doi": "10.5555/1" };
    expect(head({ Title: "x.docx", Author: "C. Three" }, xmp)).toMatchObject({
      title: "A title",
      authors: ["A. One", "B. Two"],
      doi: "10.5555/1",
    });
  });

  test("name several authors in one text, and a comma stays within a name", () => {
    expect(head({ Author: "One, A.; Two, B. and Three, C." }).authors).toEqual(["One, A.", "Two, B.", "Three, C."]);
    expect(head({ Author: 7 }).authors).toEqual([]);
  });
});
