import { z } from "zod";
import { namesIn } from "@/lib/catalogue/search-facets";
import type { Locale } from "@/lib/i18n/locales";
import type { FacetCounts } from "@/lib/search/interface";
import { type Facet, facets } from "@/lib/search/settings";
import type { Vocabulary } from "@/lib/vocabulary/terms";

const facetItem = z.object({ value: z.string(), label: z.string(), count: z.int() }).meta({
  id: "FacetValue",
  description: "A value as its parameter takes it, its name, and its exact number of entries",
});
export type FacetItem = z.infer<typeof facetItem>;

/** Values of facets by the facet's name. Of corridors a value is origin and destination, "SEN-MAR". */
export const facetItems = z.partialRecord(z.enum(facets as [Facet, ...Facet[]]), z.array(facetItem)).meta({
  id: "Facets",
  description: "Each counted as if nothing were chosen in it; most entries first, years latest first",
});
export type FacetItems = z.infer<typeof facetItems>;

/**
 * Counts of facets with the names of their values.
 * @param kindName name of a kind in that language
 * @param most values of each facet
 */
export function facetItemsOf(
  counts: FacetCounts,
  vocabulary: Vocabulary,
  locale: Locale,
  kindName: (kind: string) => string,
  most: number,
): FacetItems {
  const nameOf = namesIn(vocabulary, locale, kindName);
  const label = (facet: Facet, value: string) =>
    facet === "corridor"
      ? value
          .split("-")
          .map((code) => nameOf("country", code))
          .join(" – ")
      : nameOf(facet, value);
  return Object.fromEntries(
    Object.entries(counts).map(([facet, values]) => [
      facet,
      values.slice(0, most).map(({ value, count }) => ({ value, label: label(facet as Facet, value), count })),
    ]),
  );
}
