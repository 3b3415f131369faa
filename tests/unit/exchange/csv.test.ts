import { describe, expect, test } from "vitest";
import { csvLine } from "@/lib/exchange/csv";

describe("a line of a table", () => {
  test("keeps quotes, separators and line breaks inside their cell", () => {
    expect(csvLine(['He said "no"', "a, b; c", "two\nlines", "", null, 7, true])).toBe(
      '"He said ""no""","a, b; c","two\nlines","",,7,true\r\n',
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", '=HYPERLINK("http://x","y")'])(
    "never computes %j",
    (text) => {
      expect(csvLine([text])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
    },
  );

  test.each(["1 = 1", "Migration – a review", "السنغال", "’tis"])("leaves %s as it is", (text) => {
    expect(csvLine([text])).toBe(`"${text}"\r\n`);
  });
});
