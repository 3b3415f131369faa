import type { Limit } from "@/lib/accounts/rate-limit";
import { readAsked } from "@/lib/exchange/api-parameters";
import { invalidParameters } from "@/lib/exchange/problem";
import type { Locale } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";
import type { SearchQuery } from "@/lib/search/parameters";
import { vocabulary } from "@/lib/vocabulary/data";
import { instanceOf, type Reading, reading } from "./api/v1/reading";

export type AskedSearch = {
  query: SearchQuery;
  locale: Locale;
  /** Whether an order was asked for. */
  isSorted: boolean;
};

/**
 * The methods of `/search.{format}`: a search in another form, with the parameters of `/search`, in the language of the
 * address (`/fr/search.csv`) or of `locale`. Parameters that cannot be read are a problem.
 */
export function readingSearch(answer: (asked: AskedSearch) => Promise<Reading>, limit?: Limit) {
  return reading(async (request) => {
    const { searchParams, pathname } = new URL(request.url);
    const asked = readAsked(searchParams, await vocabulary(), { search: "all", own: ["locale"] });
    if (asked.errors.length > 0) return { problem: invalidParameters(asked.errors, instanceOf(request)) };
    const locale = searchParams.has("locale") ? asked.locale : splitLocale(pathname).locale;
    return answer({ query: asked.query, locale, isSorted: searchParams.has("sort") });
  }, limit);
}
