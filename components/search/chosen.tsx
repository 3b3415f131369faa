import { useLocale, useTranslations } from "next-intl";
import type { ChosenFilter } from "@/lib/catalogue/search-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import { parseSearch, searchHref } from "@/lib/search/query";
import { useFilterLabel } from "./filter-label";

/** Everything that narrows a search, each to be taken away by itself, and all together. */
export function Chosen({ chosen, query }: { chosen: ChosenFilter[]; query: SearchQuery }) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  const labelOf = useFilterLabel();
  if (chosen.length === 0) return null;
  const { q, sort } = query;
  return (
    <section aria-label={t("chosen")} className="mt-4">
      <ul className="flex flex-wrap gap-x-3 gap-y-2">
        {chosen
          .map((filter) => ({ ...filter, label: labelOf(filter) }))
          .map(({ name, value, label, without }) => (
            <li key={`${name} ${value}`}>
              <a
                href={localePath(locale, without)}
                aria-label={t("remove", { filter: t(`facet.${name}`), value: label })}
                className="chip"
              >
                <span>
                  {t.rich("chosenFilter", {
                    filter: t(`facet.${name}`),
                    value: label,
                    name: (filter) => <small>{filter}</small>,
                  })}
                </span>
                <svg
                  viewBox="0 0 10 10"
                  className="size-2.5 shrink-0"
                  aria-hidden="true"
                  stroke="currentColor"
                  strokeWidth="1.6"
                >
                  <path d="M1 1l8 8M9 1 1 9" />
                </svg>
              </a>
            </li>
          ))}
        {chosen.length > 1 ? (
          <li className="self-center">
            <a href={localePath(locale, searchHref(parseSearch({ q, sort }).query))}>{t("clear")}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

/** What narrows a search and has no field of its own goes along unseen; what has one is `fielded`, "country SEN". */
export function Unlisted({ chosen, fielded }: { chosen: ChosenFilter[]; fielded: ReadonlySet<string> }) {
  return chosen
    .filter(({ name, value }) => !fielded.has(`${name} ${value}`))
    .map(({ name, value }) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
