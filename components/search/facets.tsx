import { useLocale, useTranslations } from "next-intl";
import type { FacetView, OptionTree, SearchView } from "@/lib/catalogue/search-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import { searchHref, searchParameters } from "@/lib/search/query";
import { Button, ButtonLink } from "../form/button";
import { CorridorChoice } from "./corridor-choice";
import { FacetFilter } from "./facet-filter";
import { Years } from "./years";

type Props = { search: SearchView; formId: string };

/** From so many values that are not shown it is worth looking for one. */
const MANY = 6;
/** Opened for everybody; the others only where something in them is chosen. */
const open: ReadonlySet<string> = new Set(["kind", "topic", "country"]);

/** What narrows the search, part of the one search form. On phones folded away; on desktops always open. */
export function Facets({ search, formId }: Props) {
  const t = useTranslations("search");
  const { facets, corridor, years, chosen, total } = search;
  if (facets.length === 0 && !corridor && !years) return null;
  const list = (facet: FacetView) => <Facet key={facet.title} facet={facet} search={search} formId={formId} />;
  return (
    <details className="sheet print:hidden">
      <summary className="button button-secondary mb-3">
        {t("filters")}
        {chosen.length > 0 ? ` (${chosen.length})` : ""}
      </summary>
      <div className="pb-4">
        {facets.filter(({ title }) => open.has(title)).map(list)}
        {corridor ? <CorridorChoice corridor={corridor} query={search.query} formId={formId} /> : null}
        {years ? <Years years={years} formId={formId} /> : null}
        {facets.filter(({ title }) => !open.has(title)).map(list)}
        <p className="still sticky bottom-0 bg-paper py-3">
          <Button form={formId} className="w-full">
            {t("apply")}
          </Button>
        </p>
        <p className="live sticky bottom-0 bg-paper py-3 lg:hidden">
          <ButtonLink href="#results" className="w-full">
            {t("show", { total })}
          </ButtonLink>
        </p>
      </div>
    </details>
  );
}

type FacetProps = { facet: FacetView; search: SearchView; formId: string };

function Facet({ facet, search: { query }, formId }: FacetProps) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  const { name, title, options, more } = facet;
  const isOpen = open.has(title);
  const content = (
    <>
      {more >= MANY && title !== "grouping" ? (
        <FacetFilter
          facet={name}
          formId={formId}
          locale={locale}
          search={searchParameters({ ...query, page: 1 }).toString()}
          words={{
            label: t("filter.label", { facet: t(`facet.${title}`) }),
            count: t("filter.count", { count: "{count}" }),
          }}
        />
      ) : null}
      <Options name={name} options={options} formId={formId} />
      {more > 0 ? (
        <a href={localePath(locale, searchHref({ ...query, page: 1 }, `/search/${name}`))} className="all">
          {t("more", { count: more })}
          <span className="sr-only">: {t(`facet.${title}`)}</span>
        </a>
      ) : null}
    </>
  );
  if (isOpen) {
    return (
      <fieldset className="facet">
        <legend>{t(`facet.${title}`)}</legend>
        {content}
      </fieldset>
    );
  }
  return (
    <details className="facet" open={options.some(isChosen) || undefined}>
      <summary>{t(`facet.${title}`)}</summary>
      <fieldset>
        <legend className="sr-only">{t(`facet.${title}`)}</legend>
        {content}
      </fieldset>
    </details>
  );
}

type OptionsProps = { name: string; options: OptionTree[]; formId?: string };

/** Boxes to tick; parts below what they are part of. Without a form's id they belong to the form around them. */
export function Options({ name, options, formId }: OptionsProps) {
  const locale = useLocale();
  return (
    <ul>
      {options.map(({ value, label, count, chosen, parts }) => (
        <li key={value}>
          <label className="option">
            <input type="checkbox" form={formId} name={name} value={value} defaultChecked={chosen || undefined} />
            <span>{label}</span>
            <small>{count === null ? "" : wholeNumber(count, locale)}</small>
          </label>
          {parts.length > 0 ? <Options name={name} options={parts} formId={formId} /> : null}
        </li>
      ))}
    </ul>
  );
}

function isChosen({ chosen, parts }: OptionTree): boolean {
  return chosen || parts.some(isChosen);
}
