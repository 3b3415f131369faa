import { useLocale, useTranslations } from "next-intl";
import type { SearchView } from "@/lib/catalogue/search-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { useFilterLabel } from "./filter-label";

/** What to loosen: searches that are known to find something. */
export function NothingFound({ search: { looser, query } }: { search: SearchView }) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  const labelOf = useFilterLabel();
  return (
    <div className="mt-5 max-w-[65ch] space-y-4">
      <p>{t("none.text")}</p>
      <ul className="list-disc space-y-1 ps-5">
        {looser.map(({ without, href, total }) => (
          <li key={href}>
            <a href={localePath(locale, href)}>
              {typeof without === "object"
                ? t("none.without", { filter: t(`facet.${without.name}`), value: labelOf(without) })
                : t(`none.${without}`, { text: query.q })}
            </a>{" "}
            <span className="text-quiet">({t("found", { total })})</span>
          </li>
        ))}
        <li>
          <a href={localePath(locale, "/search")}>{t("none.all")}</a>
        </li>
      </ul>
      {query.q ? <p className="text-quiet">{t("none.spelling")}</p> : null}
    </div>
  );
}
