import { useLocale, useTranslations } from "next-intl";
import type { DeadLink } from "@/lib/catalogue/view";
import { dayOf } from "@/lib/i18n/dates";

/** Says of an address beside it that it does not answer, and where a copy may be. */
export function DeadLinkNote({ dead: { since, archive } }: { dead: DeadLink }) {
  const t = useTranslations("links");
  const locale = useLocale();
  return (
    <p className="mt-1 w-full text-sm">
      <span className="text-quiet">{t("dead", { date: dayOf(since, locale) })}</span>{" "}
      <a href={archive} rel="noopener">
        {t("archive")}
      </a>
    </p>
  );
}
