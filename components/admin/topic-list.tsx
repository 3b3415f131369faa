import { useLocale, useTranslations } from "next-intl";
import type { ListedTopic } from "@/lib/catalogue/topic-data";
import { languageList, MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Topics with what there is under them, those that were merged into another without a page of their own. */
export function TopicList({ topics }: { topics: ListedTopic[] }) {
  const t = useTranslations("admin");
  const locale = useLocale() as Locale;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {topics.map(({ code, label, featured, entries, partOf, mergedInto, lacking }) => (
        <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
          {mergedInto ? (
            <span className="text-quiet">{label}</span>
          ) : (
            <a href={localePath(locale, `/admin/topics/${code}`)} className="title-link">
              {label}
            </a>
          )}
          <span className="basis-full text-quiet text-sm sm:basis-auto">
            {[
              featured ? t("topics.isFeatured") : null,
              partOf ? t("topics.partOf", { topic: partOf }) : null,
              mergedInto ? t("topics.mergedInto", { topic: mergedInto }) : t("people.entries", { count: entries }),
              lacking.length > 0 ? t("topics.lacking", { languages: languageList(lacking, locale) }) : null,
            ]
              .filter(Boolean)
              .join(MIDDLE_DOT)}
          </span>
        </li>
      ))}
    </ul>
  );
}
