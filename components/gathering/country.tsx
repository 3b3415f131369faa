import { useLocale, useTranslations } from "next-intl";
import type { CountryView } from "@/lib/catalogue/theme-loaders";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { CountryFigures } from "@/lib/insight/country-loaders";
import { ButtonLink } from "../form/button";
import { Contributors } from "../map/contributors";
import { CountryCorridors } from "../map/country-corridors";
import { Counts, Gathered, KindCounts } from "./gathered";

const TOPICS = 10;

export function Country({ country, figures }: { country: CountryView; figures: CountryFigures }) {
  const t = useTranslations("countries");
  const directory = useTranslations("directory");
  const locale = useLocale() as Locale;
  const name = country.label;
  const total = country.counts.publication + country.counts.event + country.counts.news;
  return (
    <div className="page">
      <nav aria-label={t("title")} className="label">
        <a href={localePath(locale, "/countries")}>{t("title")}</a>
        {[...country.regions].reverse().map(({ code, label }) => (
          <span key={code}>
            {" / "}
            <a href={localePath(locale, `/search?region=${code.toLowerCase()}`)}>{label}</a>
          </span>
        ))}
      </nav>
      <h1 className="mt-2">{name}</h1>
      <KindCounts counts={country.counts} />
      {country.south ? <p className="mt-3 text-quiet">{t("south")}</p> : null}
      {country.groups.length > 0 ? (
        <p className="mt-1">
          <span className="label">{t("groups")}&ensp;</span>
          {country.groups.map(({ code, label }, index) => (
            <span key={code}>
              {index > 0 ? MIDDLE_DOT : ""}
              <a href={localePath(locale, `/search?region=${code.toLowerCase()}`)}>{label}</a>
            </span>
          ))}
        </p>
      ) : null}
      {total === 0 ? (
        <div className="mt-6 space-y-5">
          <p>{t("empty", { country: name })}</p>
          <ButtonLink href={localePath(locale, "/submit")}>{t("submit")}</ButtonLink>
        </div>
      ) : null}
      <CountryCorridors country={name} figures={figures} />
      <Gathered
        {...country}
        allPath={`/search?kind=publication&country=${country.code}&sort=newest`}
        words={{
          publications: t("publications"),
          news: t("news"),
          events: t("events"),
          all: t("allPublications", { count: country.counts.publication, country: name }),
        }}
      >
        <Counts
          title={t("topics")}
          counts={country.topics.slice(0, TOPICS)}
          href={(code) => `/search?country=${country.code}&topic=${code}`}
        />
        <Contributors title={t("people")} contributors={figures.people} />
        <Contributors
          title={t("institutions")}
          contributors={figures.institutions}
          more={{
            count: figures.based,
            path: `/institutions?country=${country.code}`,
            text: directory("based", { count: figures.based }),
          }}
        />
      </Gathered>
    </div>
  );
}
