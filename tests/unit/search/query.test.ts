import { describe, expect, it } from "vitest";
import {
  emptyQuery,
  isNarrowed,
  MAX_PAGE,
  MAX_TEXT,
  MAX_VALUES,
  parseSearch,
  searchHref,
  searchParameters,
  toggleValue,
} from "@/lib/search/query";

const read = (address: string) => parseSearch(new URLSearchParams(address));

describe("parseSearch", () => {
  it("finds nothing to narrow in an empty address", () => {
    expect(read("")).toEqual({ query: emptyQuery(), refused: [] });
    expect(isNarrowed(read("").query)).toBe(false);
  });

  it("reads every parameter of the public surface", () => {
    const { query, refused } = read(
      "q=transferts&kind=publication&kind=event&topic=remittances&country=sen&from=SEN&to=MAR&region=western-africa" +
        "&language=FR&year=2015&year=2020-2018&sdg=13&gcm=7&person=0190-a&institution=0190-b&sort=newest&page=3",
    );
    expect(refused).toEqual([]);
    expect(query).toEqual({
      q: "transferts",
      kind: ["event", "publication"],
      topic: ["remittances"],
      country: ["SEN"],
      from: ["SEN"],
      to: ["MAR"],
      region: ["western-africa"],
      language: ["fr"],
      year: [
        { from: 2015, to: 2015 },
        { from: 2018, to: 2020 },
      ],
      sdg: ["13"],
      gcm: ["7"],
      person: ["0190-a"],
      institution: ["0190-b"],
      sort: "newest",
      page: 3,
    });
    expect(isNarrowed(query)).toBe(true);
  });

  it("takes what a page of Next.js is given", () => {
    const { query } = parseSearch({ q: "labour", country: ["KEN", "UGA"], topic: "labour-migration", page: undefined });
    expect(query).toMatchObject({ q: "labour", country: ["KEN", "UGA"], topic: ["labour-migration"], page: 1 });
  });

  it.each([
    ["kind=book", "kind", "book"],
    ["country=Senegal", "country", "Senegal"],
    ["from=SN", "from", "SN"],
    ["year=20x5", "year", "20x5"],
    ["year=0015", "year", "0015"],
    ["sdg=18", "sdg", "18"],
    ["gcm=0", "gcm", "0"],
    ["sort=best", "sort", "best"],
    ["page=-1", "page", "-1"],
    ["page=1e3", "page", "1e3"],
    ['topic=a"%20OR%201', "topic", 'a" OR 1'],
    ["language=%C3%A9", "language", "é"],
  ])("refuses %s and keeps the rest", (address, parameter, value) => {
    const { query, refused } = read(`q=kept&${address}`);
    expect(refused).toEqual([{ parameter, value, reason: "unknownValue" }]);
    expect(query).toEqual({ ...emptyQuery(), q: "kept" });
  });

  it.each([
    ["2010-", "since 2010", 2010, 2999],
    ["-1999", "until 1999", 1000, 1999],
    ["2001 – 2009", "from 2001 to 2009", 2001, 2009],
  ])("reads the years %s as %s, and writes them so that it reads the same", (value, _, from, to) => {
    const { query } = parseSearch({ year: value });
    expect(query.year).toEqual([{ from, to }]);
    expect(parseSearch(searchParameters(query)).query).toEqual(query);
  });

  it.each(["-", "–", "20152020", "2010-2015-2020", "-20"])("takes %s for no years", (year) => {
    expect(parseSearch({ year }).refused).toEqual([{ parameter: "year", value: year, reason: "unknownValue" }]);
  });

  it("names parameters it does not know", () => {
    expect(read("utm_source=x").refused).toEqual([{ parameter: "utm_source", value: "x", reason: "unknownParameter" }]);
  });

  it("takes the first of several texts, orders or pages, and says which it left out", () => {
    const { query, refused } = read("q=one&q=two&sort=newest&sort=newest&page=2&page=3");
    expect(query).toMatchObject({ q: "one", sort: "newest", page: 2 });
    expect(refused).toEqual([
      { parameter: "q", value: "two", reason: "tooMany" },
      { parameter: "page", value: "3", reason: "tooMany" },
    ]);
  });

  it("cuts a text of ten thousand characters and says so", () => {
    const { query, refused } = read(`q=${"migration ".repeat(1000)}`);
    expect(query.q.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(refused).toMatchObject([{ parameter: "q", reason: "tooLong" }]);
  });

  it("never leaves half a character at the cut", () => {
    const { query } = parseSearch({ q: `${"a".repeat(MAX_TEXT - 1)}😀` });
    expect(query.q).toBe("a".repeat(MAX_TEXT - 1));
  });

  it("takes control characters and broken surrogates out of a text", () => {
    expect(parseSearch({ q: "labour\u0000\u0007\n\tmigration\ud800" }).query.q).toBe("labour migration");
  });

  it("takes a bounded number of values, and reports a bounded number of refusals", () => {
    const many = Array.from({ length: 200 }, (_, index) => `topic-${index}`);
    const { query, refused } = parseSearch({ topic: many });
    expect(query.topic).toHaveLength(MAX_VALUES);
    expect(refused.length).toBeLessThanOrEqual(50);
    expect(refused[0]?.reason).toBe("tooMany");
  });

  it("keeps the page inside what can be turned", () => {
    const { query, refused } = read("page=999999");
    expect(query.page).toBe(MAX_PAGE);
    expect(refused).toHaveLength(1);
  });

  it("is not fooled by names of object properties", () => {
    const { query, refused } = read("__proto__=x&constructor=y");
    expect(query).toEqual(emptyQuery());
    expect(refused.map((each) => each.parameter)).toEqual(["__proto__", "constructor"]);
  });
});

describe("searchParameters", () => {
  it("writes one address for one search, whatever the order it was typed in", () => {
    const first = read("page=1&to=MAR&country=UGA&country=KEN&q=labour&from=SEN&country=KEN&sort=relevance");
    const second = read("q=labour&country=ken&country=uga&from=sen&to=mar");
    expect(searchHref(first.query)).toBe("/search?q=labour&country=KEN&country=UGA&from=SEN&to=MAR");
    expect(searchHref(second.query)).toBe(searchHref(first.query));
  });

  it("comes back as it went out", () => {
    const { query } = read(
      "q=%26%3D%23+%22x%22&kind=news&topic=a&country=SEN&from=SEN&to=MAR&region=ldc&language=ar" +
        "&year=1999&year=2010-2020&sdg=1&sdg=10&gcm=2&person=p&institution=i&sort=title&page=4",
    );
    expect(parseSearch(searchParameters(query)).query).toEqual(query);
  });

  it("is bare for a search for everything", () => {
    expect(searchHref(emptyQuery(), "/fr/search")).toBe("/fr/search");
  });
});

describe("toggleValue", () => {
  it("adds and removes one value and goes back to the first page", () => {
    const { query } = read("q=x&country=SEN&page=4");
    const more = toggleValue(query, "country", "MAR");
    expect(searchHref(more)).toBe("/search?q=x&country=MAR&country=SEN");
    expect(searchHref(toggleValue(more, "country", "SEN"))).toBe("/search?q=x&country=MAR");
    expect(searchHref(toggleValue(query, "year", "2010-2020"))).toBe("/search?q=x&country=SEN&year=2010-2020");
  });
});
