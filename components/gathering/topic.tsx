import { useLocale, useTranslations } from "next-intl";
import type { TopicView } from "@/lib/catalogue/theme-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { TopicEdition } from "@/lib/insight/topic-edition-loaders";
import type { TopicFigures } from "@/lib/insight/topic-loaders";
import { CardList } from "../entry/card";
import { ButtonLink } from "../form/button";
import { Contributors } from "../map/contributors";
import { Counts, Gathered, KindCounts } from "./gathered";
import { Growth } from "./growth";
import { TopicIntroduction } from "./introduction";
import { TopicCorridors } from "./topic-corridors";

const COUNTRIES = 12;

type Props = {
  topic: TopicView;
  figures: TopicFigures;
  edition: TopicEdition;
  /** Whether the reader may change what editors write and choose. */
  mayEdit: boolean;
};

/** What there is on a topic: what editors say of it, what to read first, what is new, and the figures. */
export function Topic({ topic, figures, edition, mayEdit }: Props) {
  const t = useTranslations("topics");
  const directory = useTranslations("directory");
  const locale = useLocale() as Locale;
  const total = topic.counts.publication + topic.counts.event + topic.counts.news;
  return (
    <div className="page">
      <nav aria-label={t("title")} className="label">
        <a href={localePath(locale, "/topics")}>{t("title")}</a>
        {topic.partOf.map(({ code, label }) => (
          <span key={code}>
            {" / "}
            <a href={localePath(locale, `/topics/${code}`)}>{label}</a>
          </span>
        ))}
      </nav>
      <h1 className="mt-2">{topic.label}</h1>
      {topic.description ? <p className="reading mt-3 text-lg">{topic.description}</p> : null}
      {edition.introduction ? <TopicIntroduction introduction={edition.introduction} /> : null}
      <KindCounts counts={topic.counts} />
      {topic.parts.length > 0 ? (
        <ul className="mt-4 flex flex-wrap gap-x-6 font-title">
          {topic.parts.map(({ code, label }) => (
            <li key={code}>
              <a href={localePath(locale, `/topics/${code}`)}>{label}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-6 flex flex-wrap gap-4">
        {total > 0 ? (
          <ButtonLink href={localePath(locale, `/search?topic=${topic.code}`)}>{t("search")}</ButtonLink>
        ) : null}
        {topic.counts.publication > 0 ? (
          <ButtonLink href={localePath(locale, `/topics/${topic.code}/evidence`)}>{t("evidence")}</ButtonLink>
        ) : null}
        {total === 0 ? <ButtonLink href={localePath(locale, "/submit")}>{t("submit")}</ButtonLink> : null}
        {mayEdit ? (
          <ButtonLink kind="quiet" href={localePath(locale, `/topics/${topic.code}/edit`)}>
            {t("edit")}
          </ButtonLink>
        ) : null}
      </p>
      {total === 0 ? <p className="mt-6">{t("empty")}</p> : null}
      <Gathered
        {...topic}
        allPath={`/search?kind=publication&topic=${topic.code}&sort=newest`}
        words={{
          publications: t("publications"),
          news: t("news"),
          events: t("events"),
          all: t("allPublications", { count: topic.counts.publication }),
        }}
        first={
          edition.readings.length > 0 ? (
            <section className="border-ink border-t pt-5">
              <h2>{t("readings.title")}</h2>
              <p className="mt-1 text-quiet text-sm">{t("readings.chosen")}</p>
              <CardList cards={edition.readings} subjects={false} />
            </section>
          ) : null
        }
      >
        <Growth counts={figures.years} />
        <Counts
          title={t("countries")}
          counts={topic.countries.slice(0, COUNTRIES)}
          href={(code) => `/search?topic=${topic.code}&country=${code}`}
        />
        <TopicCorridors corridors={figures.corridors} />
        <Contributors title={t("people")} contributors={figures.people} />
        <Contributors
          title={t("institutions")}
          contributors={figures.institutions}
          more={{
            count: figures.working,
            path: `/institutions?topic=${topic.code}`,
            text: directory("working", { count: figures.working }),
          }}
        />
      </Gathered>
    </div>
  );
}
