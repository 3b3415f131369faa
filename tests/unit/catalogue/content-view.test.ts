import { describe, expect, test } from "vitest";
import { entryViewFromContent } from "@/lib/catalogue/content-view";
import { renderMarkdown } from "@/lib/catalogue/markdown";
import { contentSchema, emptyContent, kinds } from "@/lib/catalogue/schema";
import { Vocabulary } from "@/lib/vocabulary/terms";

const nothingKnown = new Vocabulary([], []);

describe("an entry that is still being written", () => {
  test.each(kinds)("can be shown with nothing in it: %s", (kind) => {
    expect(entryViewFromContent(emptyContent(kind), nothingKnown, "ar")).toMatchObject({
      kind,
      path: null,
      translation: null,
      original: { title: "" },
    });
  });

  test("shows wrong codes as they are, and no address that a browser must not follow", () => {
    const content = contentSchema.parse({
      kind: "event",
      topics: ["no-such-topic"],
      corridors: [
        { from: "SEN", to: "" },
        { from: "SEN", to: "XXX" },
      ],
      links: [{ url: "javascript:alert(1)" }, { url: "https://example.org/a" }, { url: "not an address" }],
      onlineUrl: "javascript:alert(1)",
      reportUrl: "data:text/html,x",
    });
    const view = entryViewFromContent(content, nothingKnown, "en");

    expect(view).toMatchObject({ onlineUrl: "", reportUrl: "", topics: [{ label: "no-such-topic" }] });
    expect(view.corridors).toHaveLength(1);
    expect(view.links.map(({ url }) => url)).toEqual(["https://example.org/a"]);
  });
});

describe("a text in Markdown", () => {
  test("has its paragraphs, lists and emphasis, and headings below the page's", () => {
    expect(renderMarkdown("# Day one\n\n- *Dakar*\n- Rabat\n")).toBe(
      "<h3>Day one</h3>\n<ul>\n<li><em>Dakar</em></li>\n<li>Rabat</li>\n</ul>\n",
    );
  });

  test("leads only where a browser may follow", () => {
    expect(renderMarkdown("[site](https://example.org)")).toContain(
      '<a href="https://example.org" rel="nofollow noopener">',
    );
    for (const address of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"]) {
      expect(renderMarkdown(`[x](${address})`)).not.toContain("<a");
    }
  });

  test.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "![x](https://elsewhere.test/pixel.png)",
    '<a href="javascript:alert(1)">x</a>',
    '[x](https://example.org "\\" onmouseover=alert(1)")',
    "<svg onload=alert(1)>",
  ])("lets no element of its own through: %s", (text) => {
    const elements = [...renderMarkdown(text).matchAll(/<(\w+)([^>]*)>/g)];

    for (const [, name, attributes] of elements) {
      expect(["p", "a"]).toContain(name);
      expect(attributes?.replace(/"[^"]*"/g, "")).not.toMatch(/\bon\w+=/);
    }
  });
});
