import { useLocale, useTranslations } from "next-intl";
import type { CountryView } from "@/lib/catalogue/theme-loaders";
import type { CorridorCount } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { ButtonLink } from "../form/button";
import { Route } from "../mark";
import { Counts, Gathered, KindCounts } from "./gathered";

const TOPICS = 10;

export function Country({ country }: { country: CountryView }) {
  const t = useTranslations("countries");
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
              {index > 0 ? " · " : ""}
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
        <Corridors country={country} />
        <Counts
          title={t("topics")}
          counts={country.topics.slice(0, TOPICS)}
          href={(code) => `/search?country=${country.code}&topic=${code}`}
        />
      </Gathered>
    </div>
  );
}

function Corridors({ country }: { country: CountryView }) {
  const t = useTranslations("countries");
  if (country.outward.length + country.inward.length === 0) return null;
  return (
    <section className="border-ink border-t pt-5">
      <h2>{t("corridors")}</h2>
      <Direction title={t("outward", { country: country.label })} corridors={country.outward} end="to" />
      <Direction title={t("inward", { country: country.label })} corridors={country.inward} end="from" />
    </section>
  );
}

function Direction({ title, corridors, end }: { title: string; corridors: CorridorCount[]; end: "from" | "to" }) {
  const locale = useLocale() as Locale;
  if (corridors.length === 0) return null;
  return (
    <>
      <h3 className="label mt-4">{title}</h3>
      <ul>
        {corridors.map((corridor) => (
          <li
            key={corridor[end].code}
            className="flex items-baseline justify-between gap-4 border-line border-b py-1.5 last:border-0"
          >
            <a
              href={localePath(locale, `/search?from=${corridor.from.code}&to=${corridor.to.code}`)}
              className="title-link"
            >
              {end === "to" ? <Route className="me-2" /> : null}
              {corridor[end].label}
              {end === "from" ? <Route className="ms-2" /> : null}
            </a>
            <span className="text-quiet tabular-nums">{corridor.count}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
