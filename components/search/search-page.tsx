import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OptionTree, SearchView } from "@/lib/catalogue/search-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { MAX_PAGE, MAX_TEXT, searchHref } from "@/lib/search/query";
import { Notice } from "../form/messages";
import { Chosen, Unlisted } from "./chosen";
import { Facets } from "./facets";
import { NothingFound } from "./nothing-found";
import { Pages } from "./pages";
import { Result } from "./result";
import { SearchBox } from "./search-box";
import { TakeAway } from "./take-away";

/** Of the one form of the page: words and filters go together, and the address is the whole state. */
export const searchForm = "search";

type Props = {
  search: SearchView;
  /** What keeps the page up to date while one types and ticks. */
  live: ReactNode;
};

export function SearchPage({ search, live }: Props) {
  const t = useTranslations("search");
  const { query, total, chosen } = search;
  return (
    <div className="page">
      <h1 className="sr-only">{t("title")}</h1>
      <SearchBox text={query.q} formId={searchForm}>
        {query.sort === "relevance" ? null : <input type="hidden" name="sort" value={query.sort} />}
        <Unlisted chosen={chosen} fielded={fieldsOf(search)} />
      </SearchBox>
      <Chosen chosen={chosen} query={query} />
      <div className="mt-6 grid gap-x-12 lg:grid-cols-12">
        <div className="lg:col-span-4 xl:col-span-3">
          <Facets search={search} formId={searchForm} />
        </div>
        <section aria-labelledby="results" className="results lg:col-span-8 xl:col-span-9">
          <Notes search={search} />
          <div className="relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-ink border-b py-2">
            <h2 id="results" tabIndex={-1} className="text-lg">
              {t("found", { total })}
            </h2>
            {total > 1 ? <Sorts search={search} /> : null}
            {live}
          </div>
          {total > 0 ? <TakeAway search={search} /> : null}
          {search.relaxed && total > 0 ? <p className="mt-3 text-quiet">{t("relaxed")}</p> : null}
          {total === 0 ? <NothingFound search={search} /> : null}
          <ol className="divide-y divide-line">
            {search.found.map((found) => (
              <li key={found.card.path}>
                <Result found={found} />
              </li>
            ))}
          </ol>
          {query.page === MAX_PAGE ? <p className="mt-3 text-quiet">{t("pages.end")}</p> : null}
          <Pages
            page={query.page}
            pages={search.pages}
            label={t("pages.label")}
            href={(page) => searchHref({ ...query, page })}
          />
        </section>
      </div>
    </div>
  );
}

/** What to know of an answer that is less than was asked for. */
function Notes({ search: { reduced, cut, refused } }: { search: SearchView }) {
  const t = useTranslations("search");
  return (
    <>
      {reduced ? (
        <div className="mb-4">
          <Notice tone="warning" title={t("reduced.title")}>
            {t("reduced.text")}
          </Notice>
        </div>
      ) : null}
      {cut ? <p className="text-quiet text-sm">{t("cut", { most: MAX_TEXT })}</p> : null}
      {refused.length > 0 ? <p className="text-quiet text-sm">{t("refused", { list: refused.join(", ") })}</p> : null}
    </>
  );
}

function Sorts({ search }: { search: SearchView }) {
  const t = useTranslations("search.sort");
  const locale = useLocale() as Locale;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-5 font-title text-quiet text-sm print:hidden">
      {search.sorts.map(({ sort, href, chosen }) => (
        <a key={sort} href={localePath(locale, href)} aria-current={chosen ? "true" : undefined} className="nav-link">
          {t(sort)}
        </a>
      ))}
    </nav>
  );
}

/** What is chosen in a field of its own, "country SEN"; of the ends of a corridor and of the years one each. */
function fieldsOf(search: SearchView): ReadonlySet<string> {
  const { facets, corridor, chosen } = search;
  const values = (options: OptionTree[]): string[] => options.flatMap(({ value, parts }) => [value, ...values(parts)]);
  const boxes = facets.flatMap(({ name, options }) => values(options).map((value) => `${name} ${value}`));
  const ends = (corridor?.ends ?? []).flatMap(({ name, options }) => {
    const selected = options.find(({ chosen }) => chosen);
    return selected ? [`${name} ${selected.value}`] : [];
  });
  const ranges = chosen.filter(({ name }) => name === "year");
  const years = search.years && ranges.length === 1 ? ranges.map(({ value }) => `year ${value}`) : [];
  return new Set([...boxes, ...ends, ...years]);
}
