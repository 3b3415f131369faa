import { useLocale, useTranslations } from "next-intl";
import type { TopicsView } from "@/lib/catalogue/theme-loaders";
import { NO_BREAK } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** All topics, with what each means and how much there is. */
export function Topics({ topics }: { topics: TopicsView }) {
  const t = useTranslations("topics");
  const locale = useLocale() as Locale;
  const inOrder = [...topics].sort((a, b) => Number(b.featured) - Number(a.featured));
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="reading mt-3">{t("intro")}</p>
      <ul className="mt-8 border-ink border-t lg:grid lg:grid-cols-2 lg:gap-x-12">
        {inOrder.map(({ code, label, description, count, featured, parts }) => (
          <li
            key={code}
            className={`border-line border-b py-5 ${featured ? "border-s-4 border-s-turmeric ps-5 lg:ps-6" : ""}`}
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="text-lg">
                <a href={localePath(locale, `/topics/${code}`)} className="title-link">
                  {label}
                </a>
              </h2>
              <span className="label shrink-0">{t("entries", { count })}</span>
            </div>
            {description ? <p className="mt-1 max-w-[65ch]">{description}</p> : null}
            {parts.length > 0 ? (
              <ul className="mt-2 flex flex-wrap gap-x-5">
                {parts.map((part) => (
                  <li key={part.code}>
                    <a href={localePath(locale, `/topics/${part.code}`)}>{part.label}</a>
                    {NO_BREAK}
                    <span className="text-quiet text-sm">{part.count}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
