import { useLocale, useTranslations } from "next-intl";
import type { SearchView } from "@/lib/catalogue/search-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { searchHref } from "@/lib/search/query";
import { Notice } from "../form/messages";
import { Facets } from "./facets";
import { NothingFound } from "./nothing-found";
import { Pages } from "./pages";
import { Result } from "./result";
import { SearchBox } from "./search-box";

/** One form for everything: words and filters go together, and the address is the whole state. */
export function SearchPage({ search }: { search: SearchView }) {
  const t = useTranslations("search");
  const { query, total, chosen } = search;
  return (
    <div className="page">
      <h1 className="sr-only">{t("title")}</h1>
      <SearchBox text={query.q} formId="search">
        {query.sort === "relevance" ? null : <input type="hidden" name="sort" value={query.sort} />}
        <Unlisted search={search} />
      </SearchBox>
      <Chosen search={search} />
      <div className="mt-6 grid gap-x-12 lg:grid-cols-12">
        <div className="lg:col-span-4 xl:col-span-3">
          <Facets facets={search.facets} chosen={chosen.length} formId="search" />
        </div>
        <section aria-labelledby="results" className="lg:col-span-8 xl:col-span-9">
          {search.reduced ? (
            <Notice tone="warning" title={t("reduced.title")}>
              {t("reduced.text")}
            </Notice>
          ) : null}
          {search.refused.length > 0 ? (
            <p className="text-quiet text-sm">{t("refused", { list: search.refused.join(", ") })}</p>
          ) : null}
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-ink border-b py-2">
            <h2 id="results" className="text-lg">
              {t("found", { total })}
            </h2>
            {total > 1 ? <Sorts search={search} /> : null}
          </div>
          {search.relaxed && total > 0 ? <p className="mt-3 text-quiet">{t("relaxed")}</p> : null}
          {total === 0 ? <NothingFound search={search} /> : null}
          <ol className="divide-y divide-line">
            {search.found.map((found) => (
              <li key={found.card.path}>
                <Result found={found} />
              </li>
            ))}
          </ol>
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

function Sorts({ search }: { search: SearchView }) {
  const t = useTranslations("search.sort");
  const locale = useLocale() as Locale;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-5 font-title text-quiet text-sm">
      {search.sorts.map(({ sort, href, chosen }) => (
        <a key={sort} href={localePath(locale, href)} aria-current={chosen ? "true" : undefined} className="nav-link">
          {t(sort)}
        </a>
      ))}
    </nav>
  );
}

function Chosen({ search: { chosen, query } }: { search: SearchView }) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  if (chosen.length === 0) return null;
  return (
    <section aria-label={t("chosen")} className="mt-4">
      <ul className="flex flex-wrap gap-2">
        {chosen.map(({ name, value, label, without }) => (
          <li key={`${name} ${value}`}>
            <a
              href={localePath(locale, without)}
              aria-label={t("remove", { filter: t(`facet.${name}`), value: label })}
              className="inline-flex min-h-8 items-center gap-2 border border-ink bg-turmeric-wash px-3 text-ink no-underline hover:underline"
            >
              <span>
                {t.rich("chosenFilter", {
                  filter: t(`facet.${name}`),
                  value: label,
                  name: (filter) => <span className="text-sm">{filter}</span>,
                })}
              </span>
              <svg viewBox="0 0 10 10" className="size-2.5" aria-hidden="true" stroke="currentColor" strokeWidth="1.6">
                <path d="M1 1l8 8M9 1 1 9" />
              </svg>
            </a>
          </li>
        ))}
        {chosen.length > 1 ? (
          <li className="self-center ps-2">
            <a href={localePath(locale, query.q ? `/search?${new URLSearchParams({ q: query.q })}` : "/search")}>
              {t("clear")}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** What is chosen and has no box to tick goes along unseen. */
function Unlisted({ search: { chosen, facets } }: { search: SearchView }) {
  const boxes = new Set(
    facets.flatMap(({ name, first, more }) => [...first, ...more].map(({ value }) => `${name} ${value}`)),
  );
  return chosen
    .filter(({ name, value }) => !boxes.has(`${name} ${value}`))
    .map(({ name, value }) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
