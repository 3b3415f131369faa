import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Asks readers of a language that an entry lacks to translate it. @param path the entry's page, without language */
export function Invitation({ path }: { path: string }) {
  const t = useTranslations("translation");
  const locale = useLocale() as Locale;
  return (
    <p className="text-quiet text-sm">
      {t("invitation.lacking")}{" "}
      <a href={localePath(locale, `${path}/translate`)} rel="nofollow">
        {t("invitation.translate")}
      </a>
    </p>
  );
}
