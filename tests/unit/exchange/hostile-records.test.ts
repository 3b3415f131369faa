import { describe, expect, test } from "vitest";
import { bibtexFromContent } from "@/lib/exchange/bibtex";
import { contentFromCsl } from "@/lib/exchange/csl";
import type { CslItem } from "@/lib/exchange/csl-item";
import { risFromContent } from "@/lib/exchange/ris";

/** As somebody's file had it: what is kept of a record beside its fields goes out with every export of it. */
const kept = (csl: object) => contentFromCsl({ id: "", type: "book", title: "A title", ...csl } as CslItem).content;

describe("a record that holds what no program writes", () => {
  test.each(["(", "[", "*", "(a+)+"])("goes out with the year %j as a text, not as a pattern", (year) => {
    const content = kept({ issued: { "date-parts": [[year]], literal: "2019" } });
    expect(bibtexFromContent(content, "key")).toContain("A title");
    expect(risFromContent(content, "key")).toContain("A title");
  });

  test.each([
    [{ literal: ["x"], given: "B" }],
    [{ family: { a: 1 }, given: ["B"], suffix: 3 }],
    [{ family: 1, given: null }],
  ])("goes out with the name %j", (name) => {
    const content = kept({ author: [name], editor: [name], "container-author": [name] });
    expect(bibtexFromContent(content, "key")).toContain("A title");
    expect(risFromContent(content, "key")).toContain("A title");
  });
});
