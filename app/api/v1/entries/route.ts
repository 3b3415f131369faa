import { getTranslations } from "next-intl/server";
import { readAsked } from "@/lib/exchange/api-parameters";
import { invalidParameters } from "@/lib/exchange/problem";
import { answerEntries } from "@/lib/exchange/search-answer-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { instanceOf, pageLinks, reading } from "../reading";

/** `/api/v1/entries`: published entries, found as the search page finds them. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (request) => {
  const address = new URL(request.url);
  const accepted = { search: "all", own: ["locale", "pageSize", "facets"] } as const;
  const asked = readAsked(address.searchParams, await vocabulary(), accepted);
  if (asked.errors.length > 0) return { problem: invalidParameters(asked.errors, instanceOf(request)) };
  const kinds = await getTranslations({ locale: asked.locale, namespace: "entry.kind" });
  const answer = await answerEntries(asked, kinds);
  if (!answer.ok) return { problem: invalidParameters(answer.errors, instanceOf(request)) };
  return { value: answer.value, headers: pageLinks(address, answer.value.page, answer.pages) };
});
