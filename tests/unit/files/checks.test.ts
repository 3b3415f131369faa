import { describe, expect, test } from "vitest";
import { FILE_LIMIT, pdfProblem, safeFileName } from "@/lib/files/checks";

const body = "1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n";
const pdf = (before = "", after = "%%EOF\n") => Buffer.from(`${before}%PDF-1.7\n${body}${after}`);

describe("a file that should be a PDF", () => {
  test.each([
    ["plain", pdf()],
    ["of version 2", Buffer.from(`%PDF-2.0\n${body}%%EOF`)],
    ["with a byte order mark before the header", pdf("\uFEFF\r\n")],
    ["with zeros after the end", pdf("", `%%EOF\r\n${"\0".repeat(4000)}`)],
    ["with a long comment after the end mark", pdf("", `%%EOF\n${"%".repeat(900)}`)],
  ])("%s is taken", (_what, bytes) => {
    expect(pdfProblem(bytes)).toBeUndefined();
  });

  test.each([
    ["an HTML page", Buffer.from("<!doctype html><title>x</title><script>alert(1)</script>")],
    ["an HTML page that mentions PDF", pdf("<html><script>alert(1)</script><!-- ", "--></html> %%EOF")],
    ["a PDF cut short", pdf("", "")],
    ["a header too late", pdf(" ".repeat(1100))],
    ["a zip", Buffer.from("PK\x03\x04 word/document.xml")],
    ["only the mark", Buffer.from("%PDF- %%EOF")],
    ["one that ends in page after page of spaces", pdf("", `%%EOF${" ".repeat(64 * 1024 - 1)}x`)],
  ])("%s is not one", (_what, bytes) => {
    expect(pdfProblem(bytes)).toEqual({ key: "notPdf" });
  });

  test("nothing at all and too much are told apart", () => {
    expect(pdfProblem(Buffer.alloc(0))).toEqual({ key: "fileEmpty" });
    const filler = Buffer.alloc(FILE_LIMIT - pdf().length, 32);
    expect(pdfProblem(Buffer.concat([Buffer.from("%PDF-1.4\n"), filler, Buffer.from(`${body}%%EOF`)]))).toBeUndefined();
    expect(pdfProblem(Buffer.concat([pdf(), filler, pdf()]))).toEqual({
      key: "fileTooLarge",
      values: { megabytes: 25 },
    });
  });
});

describe("the name of a file", () => {
  test.each([
    ["Report 2019.pdf", "Report 2019.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\me\\Étude.PDF", "Étude.pdf"],
    ["a\u202Efdp.exe", "a fdp.exe.pdf"],
    ['q"uo\r\nte.pdf', "q uo te.pdf"],
    ["دراسة الهجرة.pdf", "دراسة الهجرة.pdf"],
    ["...", "document.pdf"],
    [".pdf", "document.pdf"],
    ["", "document.pdf"],
    [`${"x".repeat(400)}.pdf`, `${"x".repeat(146)}.pdf`],
    [`x${".".repeat(1_000_000)}x.pdf`, "x.pdf"],
  ])("%j becomes %j", (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });
});
