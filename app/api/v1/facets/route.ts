import { getTranslations } from "next-intl/server";
import { FACET_VALUES, readAsked } from "@/lib/exchange/api-parameters";
import { invalidParameters } from "@/lib/exchange/problem";
import { answerFacets } from "@/lib/exchange/search-answer-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { instanceOf, reading } from "../reading";

/** `/api/v1/facets`: what a search could be narrowed by, with exact numbers. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (request) => {
  const accepted = { search: "all", own: ["locale", "facets", "limit"], limit: FACET_VALUES } as const;
  const asked = readAsked(new URL(request.url).searchParams, await vocabulary(), accepted);
  if (asked.errors.length > 0) return { problem: invalidParameters(asked.errors, instanceOf(request)) };
  const kinds = await getTranslations({ locale: asked.locale, namespace: "entry.kind" });
  return { value: await answerFacets(asked, kinds) };
});
