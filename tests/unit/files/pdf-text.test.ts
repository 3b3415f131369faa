import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createDeflate, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPdf } from "@/lib/files/pdf-text";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/files/${name}.pdf`, import.meta.url));

/** A PDF of numbered objects, the first of them the catalogue. */
function pdf(objects: (string | Buffer)[], trailer = ""): Buffer {
  const written = objects.map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]),
  );
  const end = Buffer.from(`trailer\n<</Root 1 0 R${trailer}>>\n%%EOF\n`);
  return Buffer.concat([Buffer.from("%PDF-1.4\n"), ...written, end]);
}

const stream = (bytes: Buffer | string, entries = "") =>
  Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>\nstream\n`),
    Buffer.from(bytes),
    Buffer.from("\nendstream"),
  ]);
const font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
const catalogue = "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while \\(true\\);)>>>>";

/** Pages with a content each; a script in the document would never end. */
function pages(...contents: (Buffer | string)[]): Buffer {
  const kids = contents.map((_content, index) => `${3 + 2 * index} 0 R`).join(" ");
  return pdf([
    catalogue,
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${4 + 2 * index} 0 R/Resources<<${font}>>>>`,
      Buffer.isBuffer(content) ? content : stream(content),
    ]),
  ]);
}

const saying = (words: string) => `BT /F 12 Tf 50 700 Td (${words}) Tj ET`;

/** Forms that each draw the next one twice: 2 to the power of 40 words. */
function doubling(): Buffer {
  const form = (content: string, resources: string) =>
    stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${resources}>>`);
  const next = (number: number) => `/XObject<</X ${number} 0 R>>`;
  return pdf([
    catalogue,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${next(5)}>>>>`,
    stream("/X Do"),
    ...Array.from({ length: 40 }, (_, depth) => form("/X Do /X Do", next(depth + 6))),
    form(saying("again"), font),
  ]);
}

describe("the text of a PDF", () => {
  test("in English, from two columns", async () => {
    const read = await readPdf(fixture("english"));
    expect(read).toMatchObject({ status: "READ", pages: 1 });
    expect(read.text.replaceAll("\n", " ")).toContain(
      "Internationally mobile greengrocers in Nouakchott misunderstand administrative responsibilities; " +
        "counterintuitively, unaccompanied intermediaries do not. Remittances were re-examined between Ouagadougou",
    );
  });

  test("in French, with ligatures", async () => {
    const { text } = await readPdf(fixture("french"));
    expect(text.replaceAll("\n", " ")).toBe(
      "L’efficacité des flux : affluence, difficulté, œuvre, cœur, « réfugiés » à Saint-Louis, finance.",
    );
  });

  test("in Arabic, letters and words in order", async () => {
    const { text } = await readPdf(fixture("arabic"));
    expect(text.replaceAll("\n", " ")).toBe(
      "الهجرة بين بلدان الجنوب تحويلات المهاجرين في نواذيبو سنة 2019 إلى السنغال، والعمال الموسميون لا يعودون. " +
        "كلمات English words في النص العربي.",
    );
  });

  test("in Arabic, with two letters drawn as one", async () => {
    // From left to right: ط و ط, lam and kha as one form, alef.
    const drawn = ["0637", "0648", "0637", "FCCB", "0627"].map((code, index) => `<4${index + 1}> <${code}>`);
    const toUnicode = stream(`begincmap 1 begincodespacerange <00> <FF> endcodespacerange
      5 beginbfchar ${drawn.join(" ")} endbfchar endcmap`);
    const widths = "/FirstChar 65/LastChar 69/Widths[500 500 500 500 500]";
    const ligature = pdf([
      catalogue,
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
      stream("BT /F 12 Tf 50 700 Td <4142434445> Tj ET"),
      `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R${widths}>>`,
      toUnicode,
    ]);
    expect(await readPdf(ligature)).toMatchObject({ status: "READ", text: "الخطوط" });
  });

  test("of a scan there is none", async () => {
    expect(await readPdf(fixture("scan"))).toEqual({ status: "EMPTY", text: "", pages: 1 });
  });

  test("of other pages is read when one is broken", async () => {
    const broken = stream("not compressed", "/Filter/FlateDecode");
    const read = await readPdf(pages(saying("first"), broken, saying("third")));
    expect(read).toMatchObject({ status: "READ", text: "first\nthird", pages: 3 });
  });

  test("ends at the limits of characters and of pages", async () => {
    const limits = { time: 30_000, memory: 512 * 1024 * 1024, pages: 2, characters: 20 };
    const three = pages(saying("one"), saying("two"), saying("three"));
    expect(await readPdf(three, { limits })).toEqual({ status: "READ", text: "one\ntwo", pages: 3 });
    const wordy = pages(saying("words that go on and on and on"));
    expect(await readPdf(wordy, { limits })).toEqual({ status: "READ", text: "words that go on", pages: 1 });
  });
});

describe("a PDF that cannot be read", () => {
  test.each([
    [
      "locked with a password",
      "PasswordException",
      pdf(
        [catalogue, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"],
        `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"1f".repeat(32)}>/U<${"2e".repeat(32)}>>>`,
      ),
    ],
    ["cut short", "InvalidPDFException", fixture("english").subarray(0, 3000)],
    ["no PDF at all", "InvalidPDFException", Buffer.from("%PDF-1.4\n%%EOF\n")],
    ["nested without end", "InvalidPDFException", pdf(["[".repeat(2_000_000)])],
  ])("because it is %s says so", async (_what, problem, bytes) => {
    const read = await readPdf(bytes);
    expect(read).toMatchObject({ status: "UNREADABLE", text: "", problem: expect.stringContaining(problem) });
  });

  test("because it unfolds to a gigabyte is let go before it takes the memory", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, " ");
    const gigabyte = await buffer(Readable.from(Array<Buffer>(1024).fill(megabyte)).pipe(createDeflate()));
    const bomb = pages(stream(deflateSync(gigabyte), "/Filter[/FlateDecode/FlateDecode]"));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await readPdf(bomb)).toMatchObject({ status: "TOO_LARGE", text: "", problem: "ended by SIGKILL" });
  });

  test("because it takes for ever is let go in time, and others are answered meanwhile", async () => {
    const limits = { time: 4000, memory: 512 * 1024 * 1024, pages: 10, characters: 1000 };
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    expect(await readPdf(doubling(), { limits })).toMatchObject({ status: "TOO_LARGE", text: "" });
    clearInterval(beat);
    expect(longest).toBeLessThan(1000);
  });

  test("because it takes for ever ends in time also when the hub is gone", async () => {
    const reader = fileURLToPath(new URL("../../../lib/files/pdf-reader.ts", import.meta.url));
    const limits = { time: 2000, memory: 512 * 1024 * 1024, pages: 10, characters: 1000 };
    const child = spawn(process.execPath, ["--import", "tsx", reader, JSON.stringify(limits)], { stdio: "pipe" });
    child.stdin.end(doubling());
    const [code, signal] = await once(child, "exit");
    expect({ code, signal }).toEqual({ code: null, signal: "SIGKILL" });
  });

  test("because nobody waits for it any more ends at once", async () => {
    const stopping = new AbortController();
    const reading = readPdf(doubling(), { signal: stopping.signal });
    setTimeout(() => stopping.abort(), 300);
    await expect(reading).rejects.toThrow("aborted");
  });
});
