import { useLocale, useTranslations } from "next-intl";
import type { FacetValuesView, OptionTree } from "@/lib/catalogue/search-view";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import { searchHref } from "@/lib/search/query";
import { Button } from "../form/button";
import { Chosen, Unlisted } from "./chosen";
import { Options } from "./facets";

/** All values of one facet, to choose from on a page of their own. What is chosen leads back to the search. */
export function FacetValues({ view: { name, query, chosen, total, lists } }: { view: FacetValuesView }) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  const back = localePath(locale, searchHref({ ...query, page: 1 }));
  const isEnd = name === "from" || name === "to";
  const others = chosen.filter((filter) => filter.name !== name);
  return (
    <div className="page">
      <p>
        <a href={back}>{t("values.back")}</a>
      </p>
      <h1 className="mt-4">{t(`facet.${name}`)}</h1>
      <p className="mt-2 text-quiet">
        {query.q ? `${t("values.words", { text: query.q })}${MIDDLE_DOT}` : ""}
        {t("found", { total })}
      </p>
      <Chosen chosen={chosen} query={query} />
      <form action={localePath(locale, "/search")} autoComplete="off" className="mt-6">
        {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
        {query.sort === "relevance" ? null : <input type="hidden" name="sort" value={query.sort} />}
        <Unlisted chosen={others} fielded={new Set()} />
        {lists.map(({ title, options }) => (
          <fieldset key={title} className="facet">
            <legend className={lists.length > 1 ? undefined : "sr-only"}>{t(`facet.${title}`)}</legend>
            <div className="gap-x-10 sm:columns-2 lg:columns-3">
              {isEnd ? <Ends name={name} options={options} /> : <Options name={name} options={options} />}
            </div>
          </fieldset>
        ))}
        {lists.length === 0 ? <p>{t("values.none")}</p> : null}
        <div className="sticky bottom-0 bg-paper py-3">
          <Button kind="primary">{t("values.apply")}</Button>
        </div>
      </form>
    </div>
  );
}

/** A corridor has one country at each end, or any. */
function Ends({ name, options }: { name: "from" | "to"; options: OptionTree[] }) {
  const t = useTranslations("search.corridor");
  const locale = useLocale();
  const any = { value: "", label: t("any"), count: null, chosen: options.every(({ chosen }) => !chosen) };
  return [any, ...options].map(({ value, label, count, chosen }) => (
    <label key={value} className="option">
      <input type="radio" name={name} value={value} defaultChecked={chosen || undefined} />
      <span>{label}</span>
      <small>{count === null ? "" : wholeNumber(count, locale)}</small>
    </label>
  ));
}
