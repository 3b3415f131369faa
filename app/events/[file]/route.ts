import { movedForGood } from "@/app/moved-for-good";
import { slugFromSegment } from "@/lib/catalogue/slug";
import { findEvent } from "@/lib/exchange/calendar-data";
import { goneProblem, problem } from "@/lib/exchange/problem";
import { localePath } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";
import { instanceOf, reading } from "../../api/v1/reading";
import { calendarAnswer } from "../../calendar";

type Context = { params: Promise<{ file: string }> };

/** `/events/{slug}.ics`: one event for a calendar, in the language of the address; of a withdrawn one, why it is no more. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading<Context>(async (request, { params }) => {
  const [, slug] = /^(.+)\.ics$/s.exec(slugFromSegment((await params).file)) ?? [];
  const { locale } = splitLocale(new URL(request.url).pathname);
  const found = slug ? await findEvent(slug, locale) : ({ state: "missing" } as const);
  if (found.state === "merged") {
    return movedForGood(localePath(locale, `/events/${encodeURIComponent(found.into)}.ics`));
  }
  if (found.state === "gone") return { problem: goneProblem(found.tombstone, instanceOf(request)) };
  if (!slug || found.state === "missing") {
    return { problem: problem(404, "There is no such event.", instanceOf(request)) };
  }
  const page = `/events/${encodeURIComponent(slug)}`;
  const name = slug.replace(/[^\w-]+/g, "") || "event";
  return calendarAnswer({ events: [found.event], name, page }, locale);
});
