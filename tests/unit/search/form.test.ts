import { describe, expect, test } from "vitest";
import { readSearchForm } from "@/lib/search/form";
import { searchHref } from "@/lib/search/query";

describe("what the search form sends without scripts", () => {
  const movedTo = (input: Record<string, string | string[]>) => {
    const { whole } = readSearchForm(input);
    return whole && searchHref(whole);
  };

  test.each([
    [{ q: "x", since: "2010", until: "2020" }, "/search?q=x&year=2010-2020"],
    [{ since: "2010", until: "" }, "/search?year=2010-"],
    [{ since: "", until: " 2020 " }, "/search?year=-2020"],
    [{ since: "2015", until: "2015" }, "/search?year=2015"],
    [{ since: "2020", until: "2010", year: ["1990", "1995"] }, "/search?year=2010-2020"],
    [{ since: "20x", until: "", year: "1990", country: "SEN", page: "4" }, "/search?country=SEN&year=1990"],
  ])("%o belongs at %s", (input, address) => {
    expect(movedTo(input)).toBe(address);
  });

  test("fields left empty say nothing, and are no part of the search", () => {
    expect(readSearchForm({ q: "x", since: "", until: "" })).toEqual({ input: { q: "x" } });
    expect(readSearchForm({ q: "x" })).toEqual({ input: { q: "x" } });
  });
});
