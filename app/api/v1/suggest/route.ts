import { suggestions } from "@/lib/catalogue/suggest-data";
import { readAsked, SUGGESTIONS } from "@/lib/exchange/api-parameters";
import { invalidParameters } from "@/lib/exchange/problem";
import { vocabulary } from "@/lib/vocabulary/data";
import { instanceOf, reading } from "../reading";

/** Each letter that is typed asks again, and what is suggested changes little in this time. */
const CACHE = "public, max-age=30";

/** `/api/v1/suggest?q=`: what somebody may mean by what they have typed so far. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (request) => {
  const accepted = { search: ["q"], own: ["locale", "limit"], limit: SUGGESTIONS } as const;
  const asked = readAsked(new URL(request.url).searchParams, await vocabulary(), accepted);
  if (asked.errors.length > 0) return { problem: invalidParameters(asked.errors, instanceOf(request)) };
  return { value: { suggestions: await suggestions(asked.query.q, asked.locale, asked.limit) }, cache: CACHE };
});
