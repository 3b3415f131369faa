import { describe, expect, test } from "vitest";
import { element, writeXml } from "@/lib/base/xml";

const written = (...given: Parameters<typeof element>) =>
  writeXml(element(...given))
    .split("\n")
    .slice(1)
    .join("\n");

describe("an XML document", () => {
  test("says its encoding, and holds elements within elements", () => {
    const root = element("a", { href: "/x", rel: undefined }, element("b", {}, "text", 7, undefined), element("c"));
    expect(writeXml(root)).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a href="/x"><b>text7</b><c/></a>\n');
  });

  test("takes markup in texts and attributes for texts", () => {
    expect(written("a", { title: `"<&>'` }, `]]> & "<b>"`)).toBe(
      `<a title="&quot;&lt;&amp;&gt;'">]]&gt; &amp; "&lt;b&gt;"</a>\n`,
    );
  });

  test("keeps line ends as they are, and has no character that XML may not hold", () => {
    expect(written("a", { title: "one\ntwo\tthree" }, "one\r\ntwo")).toBe(
      '<a title="one&#10;two&#9;three">one&#13;\ntwo</a>\n',
    );
    expect(written("a", {}, "\0\u{b}\ud800\ufffe\u{1f30d}الهجرة")).toBe("<a>\u{1f30d}الهجرة</a>\n");
  });
});
