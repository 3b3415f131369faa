import { useLocale, useTranslations } from "next-intl";
import type { EventView } from "@/lib/catalogue/view";
import { dateRange, dayAndMonth, partialDate } from "@/lib/i18n/dates";

/** When an event is, in the time of its place, and what has to be done before. */
export function EventTimes({ event, as: Title }: { event: EventView; as: "h2" | "h3" }) {
  const t = useTranslations("entry");
  const locale = useLocale();
  return (
    <section className="flex gap-6">
      <DateBlock date={event.startsAt} />
      <div>
        <Title className="text-lg">{dateRange(event.startsAt, event.endsAt, locale)}</Title>
        <p className="text-quiet">{t(event.allDay ? "event.allDay" : "event.localTime", { zone: event.timeZone })}</p>
        {event.deadlines.length > 0 ? (
          <dl className="mt-4">
            {event.deadlines.map(({ kind, on, label }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: deadlines have no other name and never move.
              <div key={index} className="flex flex-wrap gap-x-3">
                <dt className="font-medium">{label ? <bdi>{label}</bdi> : t(`deadline.${kind}`)}</dt>
                <dd>
                  <time dateTime={on}>{partialDate(on, locale)}</time>
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </section>
  );
}

/** A day as a leaf of a calendar; the words beside it say the same. */
export function DateBlock({ date }: { date: string }) {
  const locale = useLocale();
  const { day, month, year } = dayAndMonth(date.slice(0, 10), locale);
  if (!day) return null;
  return (
    <div aria-hidden="true" className="w-16 shrink-0 border-ink border-t-3 text-center font-title leading-tight">
      <div className="pt-1 font-semibold text-2xl">{day}</div>
      <div className="text-sm">{month}</div>
      <div className="text-quiet text-sm">{year}</div>
    </div>
  );
}
