import { describe, expect, test } from "vitest";
import { folded, typedPart } from "@/components/search/typed-part";

/** What is marked stands in brackets. */
const marked = (name: string, typed: string) =>
  typedPart(name, typed)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join("");

describe("the typed part of a name", () => {
  test.each([
    ["Senegal", "sen", "[Sen]egal"],
    ["Côte d’Ivoire", "cote ivo", "[Côte] d’[Ivo]ire"],
    ["Cote\u0302", "cot", "[Cot]e\u0302"],
    ["Cote\u0302", "cote", "[Cote\u0302]"],
    ["المغرب", "المغ", "[المغ]رب"],
    ["Labour mobility and labour law", "lab", "[Lab]our mobility and [lab]our law"],
    ["Mali", "somalia", "Mali"],
    ["Somalia", "mali", "Somalia"],
    ["<b>Mali</b>", "b", "<[b]>Mali</[b]>"],
    ["Anything", "", "Anything"],
    ["Anything", "!?", "Anything"],
  ])("of %s for “%s” is %s", (name, typed, expected) => {
    expect(marked(name, typed)).toBe(expected);
  });

  test("loses nothing of the name", () => {
    const name = "  Ação – Œuvre, ﬁn; 2 ½ … ";
    expect(
      typedPart(name, "a o f 2")
        .map(({ text }) => text)
        .join(""),
    ).toBe(name);
  });
});

test("names meet without capitals and accents", () => {
  expect(folded("Éthiopie")).toBe(folded("ETHIOPIE"));
});
