import { useLocale, useTranslations } from "next-intl";
import type { HomeView } from "@/lib/catalogue/home-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { CorridorMapView } from "@/lib/insight/corridor-loaders";
import type { AnnouncementView } from "@/lib/outreach/announcement-data";
import { Card, CardList } from "../entry/card";
import { ButtonLink } from "../form/button";
import { LargestCorridors } from "../map/largest-corridors";
import { SearchBox } from "../search/search-box";
import { Deadlines, EventList, NothingAhead } from "./ahead";
import { Announcements } from "./announcements";
import { WrittenAbout } from "./written-about";

type Props = { home: HomeView; corridors: CorridorMapView; announcements: AnnouncementView[] };

export function Home({ home, corridors, announcements }: Props) {
  const t = useTranslations("home");
  const locale = useLocale() as Locale;
  return (
    <div className="page space-y-16">
      <Announcements announcements={announcements} />
      <Opening home={home} />
      <div>
        <LargestCorridors corridors={corridors} />
        <WrittenAbout corridors={home.corridors} />
      </div>
      <div className="grid gap-x-12 gap-y-14 lg:grid-cols-12">
        <section className="border-ink border-t pt-6 lg:col-span-7">
          <h2>{t("new.title")}</h2>
          <CardList cards={home.publications} />
          <p className="mt-3">
            <a href={localePath(locale, "/search?kind=publication&sort=newest")}>{t("new.all")}</a>
          </p>
        </section>
        <div className="space-y-14 lg:col-span-5">
          <section className="border-ink border-t pt-6">
            <h2>{t("ahead.title")}</h2>
            <Deadlines deadlines={home.deadlines} />
            {home.events.length > 0 ? (
              <EventList events={home.events} heading="h3" />
            ) : (
              <NothingAhead past={home.pastEvents} />
            )}
            <p className="mt-3">
              <a href={localePath(locale, "/events")}>{t("ahead.all")}</a>
            </p>
          </section>
          <section className="border-ink border-t pt-6">
            <h2>{t("new.news")}</h2>
            <CardList cards={home.news} subjects={false} />
            <p className="mt-3">
              <a href={localePath(locale, "/search?kind=news&sort=newest")}>{t("new.allNews")}</a>
            </p>
          </section>
        </div>
      </div>
      <Featured topics={home.featured} />
      <section className="border-ink border-t pt-6">
        <h2>{t("takePart.title")}</h2>
        <p className="reading mt-3">{t("takePart.text")}</p>
        <p className="mt-5 flex flex-wrap gap-4">
          <ButtonLink href={localePath(locale, "/submit")}>{t("takePart.submit")}</ButtonLink>
          <ButtonLink kind="quiet" href={localePath(locale, "/register")}>
            {t("takePart.join")}
          </ButtonLink>
        </p>
      </section>
    </div>
  );
}

function Opening({ home: { counts } }: { home: HomeView }) {
  const t = useTranslations("home");
  const words = useTranslations("entry.kinds");
  return (
    <section className="max-w-[52rem]">
      <h1 className="font-medium text-2xl lg:text-3xl">{t("lead")}</h1>
      <p className="mt-3 text-quiet">{t("south")}</p>
      <div className="mt-8">
        <SearchBox />
      </div>
      <p className="mt-4 text-quiet">
        {t("holds", {
          publications: words("publication", { count: counts.publication }),
          events: words("event", { count: counts.event }),
          news: words("news", { count: counts.news }),
        })}
      </p>
    </section>
  );
}

function Featured({ topics }: { topics: HomeView["featured"] }) {
  const t = useTranslations("home.featured");
  const locale = useLocale() as Locale;
  if (topics.length === 0) return null;
  return (
    <section className="border-ink border-t pt-6">
      <h2>{t("title")}</h2>
      <div className="mt-6 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        {topics.map(({ code, label, description, count, readings }) => (
          <article key={code} className="border-turmeric border-s-4 ps-6">
            <h3 className="text-xl">
              <a href={localePath(locale, `/topics/${code}`)} className="title-link">
                {label}
              </a>
            </h3>
            {description ? <p className="reading mt-2">{description}</p> : null}
            {readings.map((card) => (
              <div key={card.id} className="mt-4 border-line border-t">
                <Card card={card} heading="h3" subjects={false} />
              </div>
            ))}
            <p className="mt-2">
              <a href={localePath(locale, `/topics/${code}`)}>{t("all", { count })}</a>
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}
