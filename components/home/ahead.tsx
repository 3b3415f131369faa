import { useLocale, useTranslations } from "next-intl";
import type { DeadlineLine, EntryCard } from "@/lib/catalogue/view";
import { dateRange, partialDate } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { DateBlock } from "../entry/event-times";
import { InLanguage } from "../entry/words";

/** What has to be done by when. */
export function Deadlines({ deadlines }: { deadlines: DeadlineLine[] }) {
  const t = useTranslations("entry.deadline");
  const locale = useLocale() as Locale;
  if (deadlines.length === 0) return null;
  return (
    <ul className="mt-3 divide-y divide-line">
      {deadlines.map(({ kind, label, on, event }) => (
        <li key={`${event.id} ${kind} ${on}`} className="py-3">
          <p className="font-medium">
            <time dateTime={on}>{partialDate(on, locale)}</time>
            {MIDDLE_DOT}
            {label ? <bdi>{label}</bdi> : t(kind)}
          </p>
          <a href={localePath(locale, event.path)} className="title-link">
            <InLanguage language={event.language}>{event.title}</InLanguage>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Events with their first day as a leaf of a calendar. */
export function EventList({ events, heading: Heading }: { events: EntryCard[]; heading: "h2" | "h3" | "h4" }) {
  const locale = useLocale() as Locale;
  return (
    <ul className="mt-3 divide-y divide-line">
      {events.map((event) => (
        <li key={event.id} className="flex gap-5 py-4">
          <DateBlock date={event.date} />
          <div>
            <Heading className="text-pretty font-medium text-base leading-snug">
              <a href={localePath(locale, event.path)} className="title-link">
                <InLanguage language={event.language}>{event.title}</InLanguage>
              </a>
            </Heading>
            {event.translatedTitle ? <p className="text-quiet">{event.translatedTitle}</p> : null}
            <p className="text-quiet">
              {dateRange(event.date, event.until ?? event.date, locale)}
              {event.container ? (
                <>
                  {MIDDLE_DOT}
                  <bdi>{event.container}</bdi>
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** That no event is announced, and which were the last. */
export function NothingAhead({ past }: { past: EntryCard[] }) {
  const t = useTranslations("home.ahead");
  const events = useTranslations("events");
  return (
    <>
      <p className="mt-3 text-quiet">{t("none")}</p>
      {past.length > 0 ? (
        <>
          <h3 className="mt-5 font-medium text-sm">{events("past")}</h3>
          <EventList events={past} heading="h4" />
        </>
      ) : null}
    </>
  );
}
