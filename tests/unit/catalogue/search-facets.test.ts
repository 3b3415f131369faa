import { describe, expect, test } from "vitest";
import { chosenFilters, facetViews } from "@/lib/catalogue/search-facets";
import { parseSearch } from "@/lib/search/query";

const nameOf = (name: string, value: string) => `${name} ${value}`;
const { query } = parseSearch({ q: "remittances", topic: ["gender", "health"], country: "SEN", page: "3" });

describe("the facets of a search", () => {
  const counts = Array.from({ length: 12 }, (_, index) => ({ value: `topic-${index}`, count: 100 - index }));

  test("show what is chosen first, the most frequent next, and fold the rest", () => {
    const [topics] = facetViews(query, { topic: [...counts, { value: "health", count: 1 }] }, nameOf);

    expect(topics?.first.map(({ value }) => value)).toEqual([
      "health",
      ...counts.slice(0, 6).map(({ value }) => value),
    ]);
    expect(topics?.first[0]).toEqual({ value: "health", label: "topic health", count: 1, chosen: true });
    expect(topics?.more).toHaveLength(6);
  });

  test("offer years by decade and one by one, without losing any", () => {
    const year = [2021, 2020, 2019, 1999].map((value) => ({ value: String(value), count: 2 }));
    const [years] = facetViews(parseSearch({ year: "2019" }).query, { year }, nameOf);

    expect(years?.first.map(({ value, count, chosen }) => [value, count, chosen])).toEqual([
      ["2019", 2, true],
      ["2020-2029", 4, false],
      ["2010-2019", 2, false],
      ["1990-1999", 2, false],
    ]);
    expect(years?.more.map(({ value }) => value)).toEqual(["2021", "2020", "1999"]);
  });

  test("are left out where there is nothing to choose", () => {
    expect(facetViews(query, { topic: [], country: [] }, nameOf)).toEqual([]);
  });
});

test("each chosen filter can be taken away by itself, back to the first page", () => {
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
