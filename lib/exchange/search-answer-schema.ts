import { z } from "zod";
import { entryItem } from "./entry-item-schema";
import { facetItems } from "./facet-item";

/* What the machine interface answers to a search. */

const total = z.int().meta({ description: "Entries found, exact" });
const reduced = z.boolean().meta({
  description:
    "True when the search engine does not answer and the database does in its place: words must match as written in titles and names, and some facets are missing",
});

export const entriesAnswer = z
  .object({
    total,
    page: z.int(),
    pageSize: z.int(),
    items: z.array(entryItem),
    facets: facetItems,
    relaxed: z.boolean().meta({ description: "True when no entry has all words, and those with some are given" }),
    reduced,
  })
  .meta({ id: "Entries" });
export type EntriesAnswer = z.infer<typeof entriesAnswer>;

export const facetsAnswer = z.object({ total, facets: facetItems, reduced }).meta({ id: "FacetCounts" });
export type FacetsAnswer = z.infer<typeof facetsAnswer>;
