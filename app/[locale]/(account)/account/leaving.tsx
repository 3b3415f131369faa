import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/form/button";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** Taking one's data along, and the way to close the account. */
export function LeavingSection({ locale }: { locale: Locale }) {
  const t = useTranslations("leaving");
  return (
    <section className="space-y-4 border-line border-t pt-6" aria-labelledby="data">
      <h2 id="data">{t("data.title")}</h2>
      <p className="max-w-[65ch]">{t("data.intro")}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={localePath(locale, "/account/data")} download>
          {t("data.download")}
        </ButtonLink>
        <a href={localePath(locale, "/account/close")}>{t("close.link")}</a>
      </div>
    </section>
  );
}
