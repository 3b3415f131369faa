import { useLocale, useTranslations } from "next-intl";
import type { CorridorEnd, CorridorChoice as View } from "@/lib/catalogue/search-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { SearchQuery } from "@/lib/search/parameters";
import { searchHref } from "@/lib/search/query";

type Props = { corridor: View; query: SearchQuery; formId: string };

/** A corridor: from one country, or any, to another. */
export function CorridorChoice({ corridor: { ends, swap }, query, formId }: Props) {
  const t = useTranslations("search.corridor");
  const locale = useLocale() as Locale;
  return (
    <fieldset className="facet">
      <legend>{t("title")}</legend>
      <div className="route-choice">
        {ends.map((end) => (
          <End key={end.name} end={end} query={query} formId={formId} />
        ))}
        {swap ? (
          <a href={localePath(locale, swap)} title={t("swap")}>
            <span className="sr-only">{t("swap")}</span>
            <svg
              viewBox="0 0 20 20"
              className="size-5"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.6"
            >
              <path d="M6 17V4M2.5 7.5 6 4l3.5 3.5M14 3v13M10.5 12.5 14 16l3.5-3.5" />
            </svg>
          </a>
        ) : null}
      </div>
    </fieldset>
  );
}

function End({
  end: { name, options, more },
  query,
  formId,
}: {
  end: CorridorEnd;
  query: SearchQuery;
  formId: string;
}) {
  const t = useTranslations("search.corridor");
  const others = useTranslations("search");
  const locale = useLocale() as Locale;
  const chosen = options.find((option) => option.chosen)?.value ?? "";
  return (
    <div>
      <div className="mb-1 flex justify-between gap-3">
        <label htmlFor={`corridor-${name}`} className="label">
          {t(name)}
        </label>
        {more > 0 ? (
          <a
            href={localePath(locale, searchHref({ ...query, page: 1 }, `/search/${name}`))}
            className="inline-block py-1 text-sm"
          >
            {others("more", { count: more })}
            <span className="sr-only">: {t(name)}</span>
          </a>
        ) : null}
      </div>
      <select id={`corridor-${name}`} name={name} form={formId} defaultValue={chosen} className="control">
        <option value="">{t("any")}</option>
        {options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {count === null ? label : `${label} (${wholeNumber(count, locale)})`}
          </option>
        ))}
      </select>
    </div>
  );
}
