import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeText } from "@/lib/exchange/encoding";
import { detectFormat, openLibrary } from "@/lib/exchange/records";
import { bibliographies, fixtureFile, open, readRecords } from "./fixtures";

describe("every bibliography", () => {
  /** Counts in the crudest way, with nothing of the code under test. */
  const counted = (file: string): number => {
    const text = readFileSync(file, "utf8");
    if (file.endsWith(".bib")) {
      return (text.match(/^[ \t]*@(?!(?:comment|string|preamble)\b)[a-z_]+\s*[{(]/gim) ?? []).length;
    }
    if (file.endsWith(".ris")) return (text.match(/^TY {2}-/gm) ?? []).length;
    return JSON.parse(text).length;
  };

  test.each(bibliographies().filter(([name]) => !/damaged|dirty/.test(name)))(
    "%s: each record comes out, read or with a reason",
    (_name, file) => {
      const library = open(file);
      const records = [...library.records()];
      expect(library.recordCount).toBe(counted(file));
      expect(records.map(({ position }) => position)).toEqual(records.map((_, index) => index + 1));
      expect(records).toHaveLength(library.recordCount);
      for (const record of records) if (!record.ok) expect(record.reason).not.toBe("");
    },
  );
});

describe("a damaged BibTeX file", () => {
  const library = open(fixtureFile("damaged.bib"));
  const records = [...library.records()];
  const read = (key: string) => {
    const record = records.find((each) => each.key === key);
    if (!record?.ok) throw new Error(`${key} was not read`);
    return record;
  };

  test("loses no record and says what else it holds", () => {
    expect(records.map(({ key }) => key)).toEqual([
      "whole2019",
      "unclosed2018",
      "after2017",
      "openvalue2016",
      "comma2015",
      "empty2013",
      "math2012",
      "pasted2011",
    ]);
    expect(library.recordCount).toBe(8);
    expect(library.remarks).toEqual(["1 @comment", "2 @string", '1 records behind "%"']);
  });

  test("gives positions and lines", () => {
    const lines = readFileSync(fixtureFile("damaged.bib"), "utf8").split("\n");
    for (const { line, key } of records) expect(lines[line - 1]).toContain(key);
  });

  test("replaces names, joins values, keeps what TeX would take for a comment", () => {
    expect(read("whole2019").csl).toMatchObject({
      title: "A whole record about 100% of corridors",
      "container-title": "International Migration Review",
      publisher: "Press of the South",
      page: "1-20",
      author: [
        { family: "Awumbila", given: "Mariama" },
        { literal: "International Organization for Migration" },
        { family: "Cruz", given: "Juan", "non-dropping-particle": "de la", suffix: "Jr." },
      ],
    });
    expect(read("math2012").csl).toMatchObject({ title: "Costs $5 and a_b & 50% more", note: "Kept" });
  });

  test("warns of what it could not take as it stands", () => {
    expect(read("unclosed2018").warnings).toEqual(["its closing brace is missing"]);
    expect(read("unclosed2018").csl.title).toBe("The closing brace of this record is missing");
    expect(read("after2017").warnings).toEqual(["a field behind its closing brace was not read"]);
    expect(read("after2017").csl.author).toEqual([{ family: "Nída", given: "José" }]);
    expect(read("openvalue2016").csl).toMatchObject({
      title: "This value is never closed",
      author: [{ family: "Rahman", given: "Md" }],
      issued: { "date-parts": [[2016]] },
    });
    expect(read("openvalue2016").warnings).toEqual([
      "its closing brace is missing",
      'a value is not closed: "{This value is never closed, author = {Rahman, Md}, year = {…"',
    ]);
    expect(read("comma2015").csl).toMatchObject({ title: "No comma after the key" });
    expect(read("math2012").warnings).toEqual(['a second year was ignored: "2011"']);
    expect(records.find(({ key }) => key === "empty2013")).toMatchObject({
      ok: false,
      reason: "no field could be read: it is empty",
    });
  });
});

describe("BibTeX", () => {
  const item = (text: string) => readRecords(openLibrary("bibtex", text))[0];

  test("fields of a crossref stand in for missing ones", () => {
    const part = item(`@inproceedings{part, title = {The part}, author = {A, B}, crossref = {WHOLE}}
      @proceedings{whole, title = {The whole}, year = {2019}, editor = {C, D}, publisher = {P}}`);
    expect(part?.csl).toMatchObject({
      title: "The part",
      "container-title": "The whole",
      issued: { "date-parts": [[2019]] },
      editor: [{ family: "C", given: "D" }],
    });
    expect(part?.warnings).toEqual([]);
  });

  test("a name that breaks the grammar hurts neither its neighbours nor the record", () => {
    const record = item("@book{k, title = {T}, author = {A, B and C, D, E, F and G, H}, year = {2019}}");
    expect(record?.csl.author).toEqual([
      { family: "A", given: "B" },
      { literal: "C, D, E, F" },
      { family: "G", given: "H" },
    ]);
  });

  test.each([
    [String.raw`{\'A}lvaro Garc{\'\i}a`, "Álvaro García"],
    [String.raw`S{\~a}o Paulo \& {\L}\'od\'z`, "São Paulo & Łódź"],
    [String.raw`\"A{\"O}{\"{u}}\ss`, "ÄÖüß"],
    ["{{Double braces}} and {NASA}", "Double braces and NASA"],
    [String.raw`\emph{Migrants} in H$_2$O`, "<i>Migrants</i> in H₂O"],
    ["Before -- after --- end", "Before – after — end"],
    ["p < 0.05 and <i>q</i>", "p < 0.05 and <i>q</i>"],
    [String.raw`\unknown{kept} words`, "kept words"],
    ["الهجرة الدولية", "الهجرة الدولية"],
  ])("%s is %s", (tex, text) => {
    expect(item(`@book{k, title = {${tex}}, year = {2019}}`)?.csl.title).toBe(text);
  });

  test.each([
    ["year = {2019}, month = mar, day = {5}", { "date-parts": [[2019, 3, 5]] }],
    ["date = {2019-03-21}", { "date-parts": [[2019, 3, 21]] }],
    [
      "date = {2019-03/2019-05}",
      {
        "date-parts": [
          [2019, 3],
          [2019, 5],
        ],
      },
    ],
    ["year = {in press}", { literal: "in press" }],
    ["year = {2019}, month = {Summer}", { "date-parts": [[2019]], literal: "Summer 2019" }],
  ])("%s", (fields, issued) => {
    expect(item(`@book{k, title = {T}, ${fields}}`)?.csl.issued).toEqual(issued);
  });

  test("housekeeping stays behind and other fields are kept", () => {
    const record = item("@book{k, title = {T}, year = {2019}, file = {C:\\me\\x.pdf}, owner = {me}, shelf = {B 12}}");
    expect(record?.leftOut).toEqual(["file", "owner"]);
    expect(record?.csl.custom).toEqual({ bibtex: { shelf: "B 12" } });
  });

  test("hundreds of records without closing braces are still told apart, and soon", () => {
    const text = Array.from({ length: 3000 }, (_, n) => `@article{k${n},\n title = {T${n}},\n year = {2019},\n`).join(
      "\n",
    );
    const started = performance.now();
    const records = [...openLibrary("bibtex", text).records()];
    expect(records.map(({ key }) => key)).toEqual(Array.from({ length: 3000 }, (_, n) => `k${n}`));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe("encodings", () => {
  const bibtex = "@book{k, title = {Émigration à São Paulo}, year = {2019}}";

  test("UTF-8, with and without a mark", () => {
    expect(decodeText(Buffer.from(bibtex))).toEqual({ text: bibtex, encoding: "utf-8" });
    expect(decodeText(Buffer.from(`\ufeff${bibtex}`))).toEqual({ text: bibtex, encoding: "utf-8" });
  });

  test("UTF-16", () => {
    expect(decodeText(Buffer.from(`\ufeff${bibtex}`, "utf16le")).text).toBe(bibtex);
  });

  test("Latin-1 is recognised and warned of", () => {
    const decoded = decodeText(Buffer.from(bibtex, "latin1"));
    expect(decoded).toMatchObject({ text: bibtex, encoding: "windows-1252" });
    expect(decoded.warning).toContain("not UTF-8");
  });
});

describe("formats", () => {
  test.each([
    ["a.txt", "@article{k,\n title={T}}", "bibtex"],
    ["a.json", "% a comment\n@article{k, title={T}}", "bibtex"],
    ["a.bib", "TY  - JOUR\nER  -", "ris"],
    ["a", '[\n {"type": "book"}]', "csl-json"],
    ["a", '{"items": []}', "csl-json"],
    ["a.bib", "", "bibtex"],
    ["a.ris", "", "ris"],
    ["a.txt", "Dear editor, write to me@work.", undefined],
  ])("%s with %j is %s", (name, text, format) => expect(detectFormat(name, text)).toBe(format));
});

describe("a dirty RIS file", () => {
  const records = [...open(fixtureFile("dirty.ris")).records()];

  test("gives every record, also those without beginning or end", () => {
    expect(records.map((record) => [record.position, record.line, record.ok && record.csl.title])).toEqual([
      [1, 4, "Remittances and households in Ghana"],
      [2, 24, "No end mark"],
      [3, 31, "No beginning"],
      [4, 34, "Odd type, end of file"],
    ]);
    expect(records.map((record) => record.ok && record.warnings)).toEqual([
      ["its end (ER) is missing"],
      [],
      ["it has no type (TY)"],
      ["its end (ER) is missing", "ZZZZ is not a type of RIS and was read as GEN"],
    ]);
  });

  test("every tag arrives", () => {
    const [first, second] = records;
    expect(first?.ok && first.csl).toEqual({
      id: "record-1",
      type: "article-journal",
      author: [{ family: "Awumbila", given: "Mariama" }, { literal: "World Bank" }],
      title: "Remittances and households in Ghana",
      "container-title": "Migration Studies",
      issued: { "date-parts": [[2019, 3, 21]] },
      volume: "7",
      issue: "2",
      page: "101-120",
      ISSN: "2049-5838",
      keyword: "Remittances; Ghana; households",
      DOI: "https://doi.org/10.1093/MIGRATION/mny001",
      URL: "https://example.org/remittances",
      abstract: "First line second line.",
      custom: { ris: { XX: ["kept tag"] } },
    });
    expect(second?.ok && second.csl).toMatchObject({
      type: "book",
      author: [{ family: "Cruz", given: "Juan", suffix: "Jr." }],
      ISBN: "978-0-387-23483-0",
    });
  });
});

describe("CSL-JSON", () => {
  const read = (text: string) => [...openLibrary("csl-json", text).records()];

  test.each([
    ['[{"id":"a","type":"book","title":"A"},\n {"id":"b","type":"book"}]', ["a", "b"]],
    ['{"items": [\n{"id":"a","type":"book"}\n,{"id":2,"type":"book"}]}', ["a", "2"]],
    ['{"id":"a","type":"book","title":"[{,"}', ["a"]],
    ['{"id":"a","type":"book"}\n{"id":"b","type":"book"}', ["a", "b"]],
    ["[]", []],
  ])("%j", (text, keys) => expect(read(text).map(({ key }) => key)).toEqual(keys));

  test("a damaged item is reported with its line and hurts no other", () => {
    const records = read(
      '[\n{"id":"a","type":"book"},\n{"id":"b","type":},\n7,\n{"id":"c"},\n{"id":"d","type":"book","author":"me"},\n{"id":"e","type":"book"}\n]',
    );
    expect(records.map((record) => [record.line, record.key, record.ok])).toEqual([
      [2, "a", true],
      [3, "b", false],
      [4, null, false],
      [5, "c", false],
      [6, "d", false],
      [7, "e", true],
    ]);
    expect(records.flatMap((record) => (record.ok ? [] : [record.reason.replace(/JSON: .*/, "JSON: …")]))).toEqual([
      "it is not JSON: …",
      "it is not a JSON object",
      'it is not a CSL-JSON item: it has no "type" (it has id)',
      'it is not a CSL-JSON item: "author" is not a list of names',
    ]);
  });

  test("a file that was cut short", () => {
    const records = read('[{"id":"a","type":"book"},{"id":"b","ty');
    expect(records.map(({ key, ok }) => [key, ok])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  test("signs that the database cannot hold are removed", () => {
    const [record] = read('[{"id":"a","type":"book","title":"A\\u0000B\\ud800C"}]');
    expect(record?.ok && record.csl.title).toBe("ABC");
  });
});

describe("hostile files cost their record, not the file", () => {
  const keys = (format: "bibtex" | "csl-json", text: string) =>
    [...openLibrary(format, text).records()].map(({ key, ok }) => [key, ok]);

  test("values nested thousands deep", () => {
    const deep = `${"{".repeat(20_000)}x${"}".repeat(20_000)}`;
    expect(keys("bibtex", `@book{a, title = {${deep}}, year = {2019}}\n@book{b, title = {B}, year = {2019}}`)).toEqual([
      ["a", true],
      ["b", true],
    ]);
    const list = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    expect(keys("csl-json", `[{"id":"a","type":"book","custom":{"x":${list}}},{"id":"b","type":"book"}]`)).toEqual([
      [null, false],
      ["b", true],
    ]);
  });

  test("a long file on one line, and long strings", () => {
    const started = performance.now();
    const line = Array.from({ length: 20_000 }, (_, n) => `@book{k${n}}`).join(" ");
    expect(keys("bibtex", line)).toHaveLength(20_000);
    const text = JSON.stringify([{ id: "a", type: "book", title: '\\"x'.repeat(1_000_000) }]);
    expect(keys("csl-json", text)).toEqual([["a", true]]);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
