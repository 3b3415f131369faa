import { describe, expect, test } from "vitest";
import { endCounts } from "@/lib/catalogue/search-corridors";
import { chosenFilters, facetViews } from "@/lib/catalogue/search-facets";
import type { OptionTree } from "@/lib/catalogue/search-view";
import { yearsView } from "@/lib/catalogue/search-years";
import { parseSearch } from "@/lib/search/query";
import { type Scheme, type Term, Vocabulary } from "@/lib/vocabulary/terms";

const nameOf = (name: string, value: string) => `${name} ${value}`;
const search = (address: string) => parseSearch(new URLSearchParams(address)).query;

function term(scheme: Scheme, id: string, parentId: string | null = null): Term {
  const code = id.slice(id.indexOf(":") + 1);
  const nothing = { attributes: {}, featured: false, retiredAt: null, replacedById: null, texts: new Map() };
  return { ...nothing, id, scheme, code, parentId, position: 0 };
}

const vocabulary = new Vocabulary(
  [
    term("REGION", "region:africa"),
    term("REGION", "region:sub-saharan-africa", "region:africa"),
    term("REGION", "region:western-africa", "region:sub-saharan-africa"),
    term("REGION", "region:eastern-africa", "region:sub-saharan-africa"),
    term("REGION", "region:asia"),
    term("GROUPING", "grouping:ldc"),
  ],
  [],
);

/** A tree in one line: "africa* (western-africa)"; a star is chosen. */
function written(options: OptionTree[] = []): string {
  return options
    .map(({ value, chosen, parts }) => value + (chosen ? "*" : "") + (parts.length ? ` (${written(parts)})` : ""))
    .join(", ");
}

describe("the facets of a search", () => {
  const topics = Array.from({ length: 12 }, (_, index) => ({ value: `topic-${index}`, count: 100 - index }));
  const viewsOf = (address: string, counts: Parameters<typeof facetViews>[1]) =>
    facetViews(search(address), counts, vocabulary, nameOf);

  test("show the most frequent, and in its place whatever is chosen; they say how many there are beside", () => {
    const [view] = viewsOf("topic=topic-10&topic=topic-2", { topic: topics });

    expect(written(view?.options)).toBe("topic-0, topic-1, topic-2*, topic-3, topic-4, topic-5, topic-6, topic-10*");
    expect(view?.options[2]).toMatchObject({ label: "topic topic-2", count: 98 });
    expect(view?.more).toBe(4);
  });

  test("show the parts of what is chosen, and what holds it", () => {
    const region = ["africa", "asia", "ldc", "sub-saharan-africa", "western-africa", "eastern-africa"].map((value) => ({
      value,
      count: 1,
    }));
    const tree = (address: string) =>
      viewsOf(address, { region }).map(({ title, options }) => [title, written(options)]);

    expect(tree("")).toEqual([
      ["region", "africa, asia"],
      ["grouping", "ldc"],
    ]);
    expect(tree("region=africa")[0]).toEqual(["region", "africa* (sub-saharan-africa), asia"]);
    expect(tree("region=western-africa&region=ldc")).toEqual([
      ["region", "africa (sub-saharan-africa (western-africa*, eastern-africa)), asia"],
      ["grouping", "ldc*"],
    ]);
  });

  test("are left out where there is nothing to choose", () => {
    expect(viewsOf("", { topic: [], country: [] })).toEqual([]);
  });
});

describe("the ends of a corridor", () => {
  const counts = {
    from: [
      { value: "SEN", count: 9 },
      { value: "MLI", count: 5 },
    ],
    to: [{ value: "CIV", count: 9 }],
    corridor: [
      { value: "MLI-CIV", count: 4 },
      { value: "SEN-MAR", count: 3 },
      { value: "SEN-CIV", count: 2 },
    ],
  };

  test.each([
    ["nothing", "", { SEN: 9, MLI: 5 }],
    ["the other end", "to=CIV", { MLI: 4, SEN: 2 }],
    ["both ends, though nothing is there", "to=CIV&from=KEN", { MLI: 4, SEN: 2, KEN: 0 }],
    ["several at the other end, where sums would lie", "to=CIV&to=MAR", { SEN: null, MLI: null }],
    ["several at both ends, one of which nothing has", "to=CIV&to=MAR&from=KEN", { SEN: null, MLI: null, KEN: null }],
  ])("are counted beside %s", (_, address, expected) => {
    const ends = endCounts("from", search(address), counts).map(({ value, count }) => [value, count]);
    expect(ends).toEqual(Object.entries(expected));
  });
});

describe("the years of a search", () => {
  const counts = [2021, 2019, 2018].map((value) => ({ value: String(value), count: value - 2017 }));

  test("stand from the first to the last without a gap, the chosen ones marked and counted", () => {
    const view = yearsView(search("year=2019-"), counts);

    expect(view?.bars.map(({ from, to, count, chosen }) => [from, to, count, chosen])).toEqual([
      [2018, 2018, 1, false],
      [2019, 2019, 2, true],
      [2020, 2020, 0, true],
      [2021, 2021, 4, true],
    ]);
    expect(view).toMatchObject({ since: 2019, until: null, within: 6, most: { from: 2021 } });
  });

  test("are put together where there are many", () => {
    const view = yearsView(search(""), [...counts, { value: "1912", count: 7 }]);

    expect(view?.bars[0]).toEqual({ from: 1910, to: 1914, count: 7, chosen: false });
    expect(view?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(14);
    expect(view).toMatchObject({ since: null, until: null, within: null });
  });

  test("are not drawn where no entry has one", () => {
    expect(yearsView(search("year=2015"), [{ value: "2015", count: 0 }])).toBeNull();
  });
});

test("each chosen filter can be taken away by itself, back to the first page", () => {
  const query = search("q=remittances&topic=gender&topic=health&country=SEN&page=3");
  expect(chosenFilters(query, nameOf)).toEqual([
    {
      name: "topic",
      value: "gender",
      label: "topic gender",
      without: "/search?q=remittances&topic=health&country=SEN",
    },
    {
      name: "topic",
      value: "health",
      label: "topic health",
      without: "/search?q=remittances&topic=gender&country=SEN",
    },
    { name: "country", value: "SEN", label: "country SEN", without: "/search?q=remittances&topic=gender&topic=health" },
  ]);
});
