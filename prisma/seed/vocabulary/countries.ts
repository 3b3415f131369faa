import type { Locale } from "@/lib/i18n/locales";
import { termId } from "@/lib/vocabulary/terms";
import countryFacts from "../facts/countries.json";
import type { TermFact, Wording } from "./facts";

/*
 * The 249 countries and areas of ISO 3166-1. Names: the short names of the United Nations (UNTERM, M49) in its official
 * languages without the article, and the common name where that is long ("Bolivia", "Tanzania"); Portuguese as written in
 * Africa and Portugal. Other names, demonyms and former names are synonyms. Names and limits imply no opinion on the
 * status of any country or territory.
 *
 * `south`: in the less developed regions of the United Nations (UN DESA, International Migrant Stock 2019): Africa, Asia
 * without Japan, Latin America and the Caribbean, and Oceania without Australia and New Zealand.
 */
type CountryFact = {
  code: string;
  alpha2: string;
  m49: string;
  region: string | null;
  south: boolean;
  texts: Record<Locale, Wording>;
};

export const countries: TermFact[] = (countryFacts satisfies CountryFact[]).map(
  ({ code, alpha2, m49, region, south, texts }) => ({
    scheme: "COUNTRY",
    code,
    parent: region ? termId("REGION", region) : undefined,
    attributes: { alpha2, m49, south },
    texts,
  }),
);
