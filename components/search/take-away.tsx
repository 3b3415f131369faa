import { useLocale, useTranslations } from "next-intl";
import type { SearchView } from "@/lib/catalogue/search-view";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import { searchHref } from "@/lib/search/query";
import { CopyLink } from "./copy-link";

const files = { bib: "BibTeX", ris: "RIS", csv: "CSV", json: "CSL-JSON" };
const feeds = { atom: "Atom", rss: "RSS" };
const calendar = { ics: "iCalendar" };

/** What one can do with a search: keep it, send it to somebody, take its references along, be told what is new in it. */
export function TakeAway({ search: { query, facets } }: { search: SearchView }) {
  const t = useTranslations("search");
  const words = useTranslations("feeds");
  const locale = useLocale() as Locale;
  const kinds = facets.find(({ name }) => name === "kind")?.options ?? [];
  const areThere = kinds.some(({ value, count }) => value === "event" && count);
  const hasEvents = areThere && (query.kind.length === 0 || query.kind.includes("event"));
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2 text-sm print:hidden">
      <a href={localePath(locale, searchHref({ ...query, page: 1 }, "/account/searches/new"))} className="nav-link">
        {t("save")}
      </a>
      <CopyLink words={{ copy: t("copy"), copied: t("copied") }} />
      <Formats title={t("export")} formats={files} query={query} download />
      <Formats title={words("follow")} formats={hasEvents ? { ...feeds, ...calendar } : feeds} query={query} />
    </div>
  );
}

type FormatsProps = { title: string; formats: Record<string, string>; query: SearchQuery; download?: boolean };

function Formats({ title, formats, query, download }: FormatsProps) {
  const locale = useLocale() as Locale;
  return (
    <p className={download ? "text-quiet sm:ms-auto" : "text-quiet"}>
      {title}{" "}
      {Object.entries(formats).map(([ending, name], index) => (
        <span key={ending}>
          {index > 0 ? MIDDLE_DOT : ""}
          <a
            href={localePath(locale, searchHref({ ...query, page: 1 }, `/search.${ending}`))}
            download={download}
            className="nav-link"
          >
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
