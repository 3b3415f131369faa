import { suggestions } from "@/lib/catalogue/suggest-data";
import { SUGGESTIONS } from "@/lib/exchange/api-parameters";
import { suggestionsType } from "@/lib/exchange/opensearch";
import { splitLocale } from "@/lib/i18n/negotiate";
import { reading } from "../api/v1/reading";

/** As of `/api/v1/suggest`. */
const CACHE = "public, max-age=30";

/** `/opensearch.json?q=`: what a browser offers below its address bar while somebody types (OpenSearch Suggestions 1.1). */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (request) => {
  const { pathname, searchParams } = new URL(request.url);
  const { locale } = splitLocale(pathname);
  const typed = searchParams.get("q") ?? "";
  const found = await suggestions(typed, locale, SUGGESTIONS.usual);
  const answer = [typed, found.map(({ label }) => label)];
  return { text: JSON.stringify(answer), type: suggestionsType, cache: CACHE };
});
