import { movedForGood } from "@/app/moved-for-good";
import { readAsked } from "@/lib/exchange/api-parameters";
import { findEntryItem } from "@/lib/exchange/entry-item-data";
import { goneProblem, invalidParameters, problem } from "@/lib/exchange/problem";
import { vocabulary } from "@/lib/vocabulary/data";
import { instanceOf, reading } from "../../reading";

type Context = { params: Promise<{ id: string }> };

/** `/api/v1/entries/{id or slug}`: one published entry. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading<Context>(async (request, { params }) => {
  const terms = await vocabulary();
  const asked = readAsked(new URL(request.url).searchParams, terms, { search: [], own: ["locale"] });
  if (asked.errors.length > 0) return { problem: invalidParameters(asked.errors, instanceOf(request)) };
  const found = await findEntryItem((await params).id, terms, asked.locale);
  if (found.state === "public") return { value: found.item };
  if (found.state === "merged") {
    return movedForGood(`/api/v1/entries/${found.into}${new URL(request.url).search}`);
  }
  const instance = instanceOf(request);
  return found.state === "gone"
    ? { problem: goneProblem(found.tombstone, instance) }
    : { problem: problem(404, "No published entry has this id or slug.", instance) };
});
