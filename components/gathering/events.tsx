import { useLocale, useTranslations } from "next-intl";
import type { EventsView } from "@/lib/catalogue/loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { ButtonLink } from "../form/button";
import { Deadlines, EventList } from "../home/ahead";
import { Pages } from "../search/pages";

type Props = {
  events: EventsView;
  page: number;
  /** Absolute address of all of them as a calendar. */
  calendar: string;
};

export function Events({ events, page, calendar }: Props) {
  const t = useTranslations("events");
  const words = useTranslations("feeds");
  const locale = useLocale() as Locale;
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <div className="mt-8 grid gap-x-12 gap-y-12 lg:grid-cols-12">
        <section className="border-ink border-t pt-5 lg:col-span-7">
          <h2>{t("upcoming")}</h2>
          {events.upcoming.length > 0 ? (
            <EventList events={events.upcoming} heading="h3" />
          ) : (
            <p className="mt-3 text-quiet">{t("none")}</p>
          )}
          <p className="mt-5">
            <ButtonLink href={localePath(locale, "/submit/event")}>{t("submit")}</ButtonLink>
          </p>
          <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
            {/* By this scheme programs subscribe to a calendar that browsers would only fetch once. */}
            <a href={calendar.replace(/^https?:/, "webcal:")}>{words("subscribe")}</a>
            <a href={localePath(locale, "/events.ics")} download className="text-quiet">
              {words("download")}
            </a>
          </p>
        </section>
        {events.deadlines.length > 0 ? (
          <section className="border-ink border-t pt-5 lg:col-span-5">
            <h2>{t("deadlines")}</h2>
            <Deadlines deadlines={events.deadlines} />
          </section>
        ) : null}
      </div>
      {events.past.length > 0 ? (
        <section className="mt-12 border-ink border-t pt-5">
          <h2>{t("past")}</h2>
          <EventList events={events.past} heading="h3" />
          <Pages
            page={page}
            pages={events.pages}
            label={t("pages")}
            href={(number) => (number === 1 ? "/events" : `/events?page=${number}`)}
          />
        </section>
      ) : null}
    </div>
  );
}
