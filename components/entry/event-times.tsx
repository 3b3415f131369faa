import { useLocale, useTranslations } from "next-intl";
import type { EventView } from "@/lib/catalogue/view";
import { dayAndMonth, partialDate } from "@/lib/i18n/dates";

/** What has to be done before an event, and by when. */
export function Deadlines({ deadlines }: Pick<EventView, "deadlines">) {
  const t = useTranslations("entry.deadline");
  const locale = useLocale();
  if (deadlines.length === 0) return null;
  return (
    <dl className="mt-4">
      {deadlines.map(({ kind, on, label }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: deadlines have no other name and never move.
        <div key={index} className="flex flex-wrap gap-x-3">
          <dt className="font-medium">{label ? <bdi>{label}</bdi> : t(kind)}</dt>
          <dd>
            <time dateTime={on}>{partialDate(on, locale)}</time>
          </dd>
        </div>
      ))}
    </dl>
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
