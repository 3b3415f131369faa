import { describe, expect, test } from "vitest";
import { readingOrder, type TextPiece } from "@/lib/files/reading-order";

/** Pieces of one line drawn from left to right; ">" before a piece makes it right to left, "|" ends the line. */
function drawn(...pieces: string[]): TextPiece[] {
  let x = 0;
  return pieces.map((piece) => {
    const [, mark = "", text = "", end] = /^(>?)(.*?)(\|?)$/s.exec(piece) ?? [];
    const placed = { x, y: 700, width: text.length * 5, height: 10 };
    x += placed.width;
    return { text, direction: mark ? ("rtl" as const) : ("ltr" as const), endsLine: end === "|", ...placed };
  });
}

describe("the order in which a page is read", () => {
  test("is that of drawing from left to right", () => {
    expect(readingOrder(drawn("Labour ", "migration|"))).toBe("Labour migration");
  });

  test("keeps lines apart", () => {
    const [one = [], two = []] = [drawn("one|"), drawn("two|")];
    expect(readingOrder([...one, ...two.map((piece) => ({ ...piece, y: 680 }))])).toBe("one\ntwo");
  });

  test("is turned round where letters were drawn from left to right in Arabic", () => {
    expect(readingOrder(drawn(">ب", ">و", ">ن", ">ج", ">ل", ">ا", " ", ">ان", ">د", ">ل", ">ب"))).toBe("بلدان الجنوب");
  });

  test("is found from the place where pieces stand, however they were drawn", () => {
    const pieces = drawn(">الجنوب", " ", ">بلدان");
    expect(readingOrder(pieces)).toBe("بلدان الجنوب");
    expect(readingOrder(pieces.toReversed())).toBe("بلدان الجنوب");
  });

  test("leaves numbers and Latin words within Arabic as they are", () => {
    expect(readingOrder(drawn(">السنغال", " ", "20", "19", " ", ">سنة"))).toBe("سنة 2019 السنغال");
    expect(readingOrder(drawn(">النص", " ", "English", " ", "words", " ", ">كلمات"))).toBe("كلمات English words النص");
  });

  test("leaves Arabic words within Latin in theirs", () => {
    expect(readingOrder(drawn("the word ", ">ب", ">ا", ">ب", " means a door"))).toBe("the word باب means a door");
  });

  test("puts a space where words drawn from right to left stand apart", () => {
    const apart = drawn(">ثان", ">أول").map((piece, index) => ({ ...piece, x: piece.x + index * 4 }));
    expect(readingOrder(apart)).toBe("أول ثان");
  });

  test("does not take a step back within an Arabic word for the end of a line", () => {
    const [alef, lam, next] = drawn(">ا|", ">ل", "|");
    const pieces = [alef, lam && { ...lam, x: 2 }, next].filter((piece) => piece !== undefined);
    expect(readingOrder(pieces)).toBe("لا");
  });
});
