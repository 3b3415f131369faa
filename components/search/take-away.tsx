import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import { searchHref } from "@/lib/search/query";
import { CopyLink } from "./copy-link";

const formats = { bib: "BibTeX", ris: "RIS", csv: "CSV", json: "CSL-JSON" };

/** What one can do with a search: keep it, send it to somebody, take its references along. */
export function TakeAway({ query }: { query: SearchQuery }) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  const at = (path: string) => localePath(locale, searchHref({ ...query, page: 1 }, path));
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2 text-sm print:hidden">
      <a href={at("/account/searches/new")} className="nav-link">
        {t("save")}
      </a>
      <CopyLink words={{ copy: t("copy"), copied: t("copied") }} />
      <p className="text-quiet sm:ms-auto">
        {t("export")}{" "}
        {Object.entries(formats).map(([ending, name], index) => (
          <span key={ending}>
            {index > 0 ? " · " : ""}
            <a href={at(`/search.${ending}`)} download className="nav-link">
              {name}
            </a>
          </span>
        ))}
      </p>
    </div>
  );
}
