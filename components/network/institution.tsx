import { useLocale, useTranslations } from "next-intl";
import { normaliseRor } from "@/lib/catalogue/ror";
import type { TermView } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { InstitutionFigures } from "@/lib/insight/institution-loaders";
import type { InstitutionView } from "@/lib/network/institution-loaders";
import { type Fact, FactList } from "../entry/fact-list";
import { InLanguage, TermLinks } from "../entry/words";
import { ButtonLink } from "../form/button";
import { Counts, Gathered, KindCounts } from "../gathering/gathered";
import { Contributors } from "../map/contributors";
import { InstitutionLines } from "./institution-lines";
import { Place } from "./place";

type Props = { institution: InstitutionView; figures: InstitutionFigures };

/** Who an institution is, what the hub holds of it, and who else is there. */
export function Institution({ institution, figures }: Props) {
  const t = useTranslations("directory");
  const locale = useLocale() as Locale;
  const { id, name, language, acronym, verified, there, thereCount, country, topics } = institution;
  const total = figures.counts.publication + figures.counts.event + figures.counts.news;
  return (
    <div className="page">
      <nav aria-label={t("title")} className="label">
        <a href={localePath(locale, "/institutions")}>{t("title")}</a>
        {country ? (
          <>
            {" / "}
            <a href={localePath(locale, `/institutions?country=${country.code}`)}>{country.label}</a>
          </>
        ) : null}
      </nav>
      <h1 className="mt-2 max-w-[52rem]">
        <InLanguage language={language}>{name}</InLanguage>
      </h1>
      {acronym ? (
        <p className="mt-1 font-title text-lg text-quiet">
          <bdi>{acronym}</bdi>
        </p>
      ) : null}
      <KindCounts counts={figures.counts} />
      <div className="mt-6 max-w-[46rem]">
        <FactList facts={useFacts(institution)} />
        {verified ? null : <p className="mt-3 text-quiet text-sm">{t("unverified")}</p>}
      </div>
      {total === 0 ? <p className="mt-8">{t("empty")}</p> : null}
      <p className="mt-6 flex flex-wrap gap-4">
        {total > 0 ? (
          <ButtonLink href={localePath(locale, `/search?institution=${id}`)}>{t("searchIts")}</ButtonLink>
        ) : (
          <ButtonLink href={localePath(locale, "/submit")}>{t("submit")}</ButtonLink>
        )}
        {total === 0 && topics.length > 0 ? (
          <ButtonLink kind="quiet" href={localePath(locale, searchOf(topics))}>
            {t("searchTopics")}
          </ButtonLink>
        ) : null}
      </p>
      {total > 0 ? <Holdings institution={institution} figures={figures} /> : null}
      {country && there.length > 0 ? (
        <section className="mt-12 max-w-[46rem] border-ink border-t pt-5">
          <h2>{t("there")}</h2>
          <InstitutionLines lines={there} sameCountry />
          {thereCount > there.length ? (
            <p className="mt-3">
              <a href={localePath(locale, `/institutions?country=${country.code}`)}>
                {t("allThere", { count: thereCount + 1 })}
              </a>
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

function searchOf(topics: TermView[]): string {
  return `/search?${new URLSearchParams(topics.map(({ code }) => ["topic", code]))}`;
}

/** What names it, and what that is about. */
function Holdings({ institution, figures }: Props) {
  const t = useTranslations("directory");
  const { id } = institution;
  return (
    <Gathered
      {...institution}
      allPath={`/search?kind=publication&institution=${id}&sort=newest`}
      words={{
        publications: t("publications"),
        news: t("news"),
        events: t("events"),
        all: t("allPublications", { count: figures.counts.publication }),
      }}
    >
      <Counts
        title={t("subjects")}
        counts={figures.topics}
        href={(code) => `/search?institution=${id}&topic=${code}`}
      />
      <Counts
        title={t("countries")}
        counts={figures.countries}
        href={(code) => `/search?institution=${id}&country=${code}`}
      />
      <Contributors title={t("people")} contributors={figures.people} />
    </Gathered>
  );
}

function useFacts({ otherNames, kind, city, country, topics, website, ror }: InstitutionView): Fact[] {
  const t = useTranslations("directory");
  const register = ror && normaliseRor(ror);
  return [
    [
      t("facts.otherNames"),
      otherNames.length > 0 && (
        <ul className="space-y-1.5">
          {otherNames.map(({ language, name }) => (
            <li key={language}>
              <InLanguage language={language}>{name}</InLanguage>
            </li>
          ))}
        </ul>
      ),
    ],
    [t("facts.kind"), kind && t(`kinds.${kind}`)],
    [t("facts.place"), (city || country) && <Place city={city} country={country} linked />],
    [t("facts.topics"), topics.length > 0 && <TermLinks terms={topics} href={(code) => `/topics/${code}`} />],
    [
      t("facts.website"),
      website && (
        <a href={website} rel="noopener" dir="ltr" className="break-all">
          {website.replace(/^https?:\/\/(www\.)?|\/$/g, "")}
        </a>
      ),
    ],
    [
      t("facts.ror"),
      register && (
        <a href={register} rel="noopener" dir="ltr">
          {register.replace("https://", "")}
        </a>
      ),
    ],
  ];
}
