import { describe, expect, it } from "vitest";
import { searchesFor, writeFilter } from "@/lib/search/meilisearch-query";
import { parseSearch } from "@/lib/search/query";

const query = (address: string) => parseSearch(new URLSearchParams(address)).query;

describe("writeFilter", () => {
  it("writes any value as a string of Meilisearch's language", () => {
    expect(writeFilter({ field: "topics", anyOf: ["gender", 'x" OR kind = "news', "back\\slash"] })).toBe(
      'topics IN ["gender", "x\\" OR kind = \\"news", "back\\\\slash"]',
    );
  });

  it("writes years as ranges", () => {
    const ranges = [
      { from: 2015, to: 2015 },
      { from: 2018, to: 2020 },
    ];
    expect(writeFilter({ field: "year", ranges })).toBe("year 2015 TO 2015 OR year 2018 TO 2020");
  });
});

describe("searchesFor", () => {
  it("asks once more for every facet that something is chosen in, without that choice", () => {
    const request = { query: query("q=Côte&topic=gender&from=SEN&to=CIV&page=2"), facets: ["topic", "kind"] as const };
    const [page, topics, ...rest] = searchesFor(request, { q: "Côte", relaxed: false });
    expect(rest).toEqual([]);
    expect(page).toMatchObject({
      q: "cote",
      filter: ['(topics IN ["gender"])', '(corridors IN ["SEN-CIV"])'],
      facets: ["kind"],
      page: 2,
      matchingStrategy: "all",
    });
    expect(topics).toMatchObject({ filter: ['(corridors IN ["SEN-CIV"])'], facets: ["topics"] });
  });

  it("sorts by date where there is no text to be relevant to", () => {
    const sort = (address: string) => {
      const parsed = query(address);
      return searchesFor({ query: parsed }, { q: parsed.q, relaxed: false })[0]?.sort;
    };
    expect(sort("topic=gender")).toEqual(["sortDate:desc"]);
    expect(sort("q=gender")).toBeUndefined();
    expect(sort("q=gender&sort=oldest")).toEqual(["sortDate:asc"]);
    expect(sort("q=gender&sort=title")).toEqual(["sortTitle:asc"]);
  });
});
