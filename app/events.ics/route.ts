import { limits } from "@/lib/accounts/rate-limit";
import { eventsAround } from "@/lib/exchange/calendar-data";
import { splitLocale } from "@/lib/i18n/negotiate";
import { reading } from "../api/v1/reading";
import { calendarAnswer } from "../calendar";

/** `/events.ics`: all events that are to come or were in the last two years, in the language of the address. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async (request) => {
  const { locale } = splitLocale(new URL(request.url).pathname);
  const events = await eventsAround(locale);
  return calendarAnswer({ events, name: "hub-events", path: "/events.ics", page: "/events" }, locale);
}, limits.exportByAddress);
