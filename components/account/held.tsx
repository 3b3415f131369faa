import { useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Notice } from "../form/messages";

/** Tells a held person that they are, and where they read why and can ask. */
export function HeldNotice({ locale }: { locale: Locale }) {
  const t = useTranslations("trust.held");
  return (
    <Notice tone="warning">
      {t("notice")} <a href={localePath(locale, "/held")}>{t("why")}</a>
    </Notice>
  );
}
