import { describe, expect, test } from "vitest";
import { singleTexts, textsOf } from "@/lib/base/form-texts";

function formOf(fields: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("the texts of a form", () => {
  test("stand by name in the order in which they came, with LF and without what a database refuses", () => {
    const form = formOf([
      ["words", "one\r\ntwo\0"],
      ["topic", "b"],
      ["topic", "a"],
      ["file", new File(["x"], "x.pdf")],
    ]);
    expect([...textsOf(form)]).toEqual([
      ["words", ["one\ntwo"]],
      ["topic", ["b", "a"]],
      ["file", []],
    ]);
  });

  test("are the last ones where each is meant to come once", () => {
    const form = formOf([
      ["reason", "first"],
      ["reason", "last"],
      ["file", new File(["x"], "x.pdf")],
    ]);
    expect(singleTexts(form)).toEqual({ reason: "last" });
  });

  test("of a form of very many fields are read in one pass", () => {
    const entries = Array.from({ length: 200_000 }, (_, at): [string, string] => [`field${at}`, "x"]);
    let read = 0;
    const counted = (function* () {
      for (const entry of entries) {
        read += 1;
        yield entry;
      }
    })();
    expect(textsOf(counted).size).toBe(entries.length);
    expect(read).toBe(entries.length);
  });
});
