import { describe, expect, it } from "vitest";
import { excerpt, highlight } from "@/lib/search/highlight";

const marked = (text: string, q: string) =>
  highlight(text, q)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join("");

describe("highlight", () => {
  it.each([
    ["Labour migration in Kenya", "migr kenya", "Labour migration in [Kenya]"],
    ["Labour migration in Kenya", "kenya migr", "Labour [migration] in [Kenya]"],
    ["Côte d’Ivoire, l'immigration", "cote ivoire immigration", "[Côte] [d’Ivoire], [l'immigration]"],
    ["الهِجرة العمالية", "هجرة", "[الهِجرة] العمالية"],
    ['"Labour market" rules', '"labour market"', '"[Labour] [market]" rules'],
    ["Countries of origin, a country's laws", "country", "[Countries] of origin, a [country's] laws"],
    ["State, states and statistics", "states ", "[State], [states] and statistics"],
    ["Les travailleuses réfugiées", "travailleur refugie ", "Les [travailleuses] [réfugiées]"],
    ["Migrações e migrantes", "migração", "[Migrações] e migrantes"],
    ["المهاجرون والمهاجرات في المهجر", "مهاجر", "[المهاجرون] [والمهاجرات] في المهجر"],
    ["Labour markets and a labour market", '"labour market"', "[Labour] markets and a [labour] [market]"],
    ["Nothing here", "xylophone", "Nothing here"],
    ["", "x", ""],
    ["<b>bold</b>", "bold", "<b>[bold]</b>"],
  ])("%s for %s", (text, q, expected) => {
    expect(marked(text, q)).toBe(expected);
  });

  it("never changes the text", () => {
    const text = "Ａｌｐｈａ — “beta” 😀 ﬁ";
    for (const q of ["alpha", "beta fi", "-beta", ""]) {
      expect(
        highlight(text, q)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }
  });
});

describe("excerpt", () => {
  const text = `${"one two three ".repeat(40)}remittances ${"four five six ".repeat(40)}`.trim();

  it("shows the words around what was found, cut between words", () => {
    const part = excerpt(text, "remittances", 100);
    expect(part).toContain("remittances");
    expect(part.length).toBeLessThanOrEqual(106);
    expect(part).toMatch(/^… \S+ .* \S+ …$/);
    for (const each of part.replaceAll("…", "").trim().split(" ")) expect(text.split(" ")).toContain(each);
  });

  it("shows the beginning when nothing was found, and a short text whole", () => {
    expect(excerpt(text, "xylophone", 100)).toMatch(/^one two .* …$/);
    expect(excerpt("short", "x")).toBe("short");
    expect(excerpt("x".repeat(500), "y", 100)).toBe(`${"x".repeat(100)} …`);
  });
});
