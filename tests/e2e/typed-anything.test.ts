import { describe, expect, inject, test } from "vitest";
import { parameterNames } from "@/lib/search/parameters";

const hub = inject("hubAddress");

/** Everything that reads a search from its address; of files one address gets only so many a minute. */
const pages = ["/search", "/ar/search", "/api/v1/entries", "/api/v1/facets", "/api/v1/suggest"];
const files = ["/search.bib", "/search.ris", "/search.json", "/fr/search.csv", "/ar/search.atom"];
const names = [...parameterNames, "pageSize", "facets", "limit", "locale", "unknown", "__proto__", "q[]", "q[$ne]"];

/** What people paste, programs send and attackers try. */
const values = [
  ...[
    "",
    " ",
    "\u0000",
    "\u0001\u001f\u007f",
    "\ud800",
    "\ufffe",
    "\u202e",
    "😀",
    "ﷺ".repeat(200),
    "e\u0301".repeat(300),
  ],
  ...["'", '"', "`", "\\", "%", "%%", "%s%n", "_", "*", "?", "-", "--", '-"', '"""', "“", "(((", "[", "{", "&&", "||"],
  ...[
    "kind = publication",
    "topics = remittances OR id EXISTS",
    "_geoRadius(0,0,1)",
    "NEAR(a b)",
    "title:*",
    "a:b*c^d",
  ],
  ...["' OR 1=1 --", '\'; DROP TABLE "Entry"; --', "a' AND pg_sleep(5) --", "$$", "$1", "{{7*7}}", "#{7*7}"],
  ...["<script>alert(1)</script>", "javascript:alert(1)", "../../../etc/passwd", "\r\nSet-Cookie: a=b"],
  ...[
    "-1",
    "0",
    "1e9",
    "NaN",
    "Infinity",
    "99999999999999999999",
    "0x10",
    "١٢٣",
    "2015-",
    "-2015",
    "0000",
    "9999-0001",
  ],
  ...["null", "undefined", "true", "[object Object]", "__proto__", "constructor", "toString", "hasOwnProperty"],
  ...["SEN,MAR", "sen-mar", "S\u0000N", "الهجرة", "العالمية ".repeat(50), "移民", "ก".repeat(100), "x".repeat(60)],
];

const fewer = values.filter((_, at) => at % 5 === 0);
const worst = ["\u0000", "'", "[object Object]", "a".repeat(70), "-1", "<script>"];

/** As browsers write an address; what is no Unicode text they write as the replacement character. */
const asked = (name: string, value: string) =>
  `${encodeURIComponent(name)}=${encodeURIComponent(value.replace(/\p{Cs}/gu, "\ufffd"))}`;

/** Any answer but a failure; not one that came too often either, because that would say nothing of what was asked. */
async function answerTo(path: string): Promise<string> {
  const answer = await fetch(`${hub}${path}`, { redirect: "manual" });
  const said = path.slice(0, 300);
  expect(answer.status, said).toBeLessThan(500);
  expect(answer.status, said).not.toBe(429);
  expect(answer.headers.get("set-cookie"), said).toBeNull();
  return answer.text();
}

describe.each(pages)("%s answers", (address) => {
  test("whatever is typed", async () => {
    for (const value of values) await answerTo(`${address}?${asked("q", value)}`);
  });

  test.each(names)("whatever %s is", async (name) => {
    for (const value of worst) await answerTo(`${address}?q=migration&${asked(name, value)}`);
  });

  test("whatever they all are", async () => {
    for (const value of fewer) await answerTo(`${address}?${names.map((name) => asked(name, value)).join("&")}`);
  });
});

describe.each([...pages, ...files])("%s answers", (address) => {
  const some = <T>(all: T[]): T[] => (files.includes(address) ? all.filter((_, at) => at % 3 === 0) : all);

  test("to words and a filter, whatever the words are", async () => {
    for (const value of some(fewer)) await answerTo(`${address}?${asked("q", value)}&topic=remittances`);
  });

  test("however long it is", async () => {
    const texts = ["migration ".repeat(1_000), `"${"a ".repeat(4_000)}`, "-a ".repeat(3_000), "x".repeat(10_000)];
    for (const text of some(texts)) await answerTo(`${address}?q=${text.replaceAll(" ", "+")}`);
  });

  test("however often it is said", async () => {
    for (const said of some(["country=SEN&", "q=a&", "page=1&"])) {
      await answerTo(`${address}?${said.repeat(10_000 / said.length)}`);
    }
  });

  test("to what is no right encoding", async () => {
    for (const query of some(["q=%", "q=%c3%28", "q=%ed%a0%80", "&=&?&%00=%00"])) await answerTo(`${address}?${query}`);
  });
});

test("nothing that is typed changes what a filter means", async () => {
  for (const value of values) {
    const body = JSON.parse(await answerTo(`/api/v1/entries?kind=news&pageSize=100&facets=none&${asked("q", value)}`));
    const kinds = new Set(body.items?.map(({ kind }: { kind: string }) => kind));
    kinds.delete("news");
    expect([...kinds], value).toEqual([]);
  }
});

test("what is typed stands on the page as text", async () => {
  const page = await answerTo(`/search?${asked("q", '"><script>alert(1)</script>')}`);
  expect(page).not.toContain("<script>alert(1)");
});

test("an address that no entry has is missing, whatever it is", async () => {
  const prefixes = [
    "/publications/",
    "/fr/events/",
    "/news/",
    "/topics/",
    "/countries/",
    "/api/v1/entries/",
    "/files/",
  ];
  for (const prefix of prefixes) {
    for (const value of worst) await answerTo(prefix + encodeURIComponent(value));
    for (const encoded of ["%00.bib", "%00.ics", "%ff", "%E0%A4%A"]) await answerTo(prefix + encoded);
  }
});
