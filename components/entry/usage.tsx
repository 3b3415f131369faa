import { useLocale, useTranslations } from "next-intl";
import type { Usage } from "@/lib/catalogue/usage-data";
import { partialDate } from "@/lib/i18n/dates";
import { commaList } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Whether there is anything to say of an entry's use. */
export function isUsed(usage: Usage | undefined): usage is Usage & { since: Date } {
  return Boolean(usage?.since && usage.views + usage.downloads + usage.exports > 0);
}

/** How often an entry was read, downloaded and cited from, since when, and the way to how that is counted. */
export function UsageLine({ usage: { since, ...counts } }: { usage: Usage & { since: Date } }) {
  const t = useTranslations("usage");
  const locale = useLocale() as Locale;
  const use = [
    counts.views > 0 && t("views", { count: counts.views }),
    counts.downloads > 0 && t("downloads", { count: counts.downloads }),
    counts.exports > 0 && t("exports", { count: counts.exports }),
  ];
  return (
    <>
      <p className="first-letter:uppercase">
        {t("since", { use: commaList(use, locale), month: partialDate(since.toISOString().slice(0, 7), locale) })}
      </p>
      <a href={localePath(locale, "/statistics#usage")} className="text-quiet text-sm print:hidden">
        {t("how")}
      </a>
    </>
  );
}
