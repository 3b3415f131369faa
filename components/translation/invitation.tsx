import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = {
  /** The entry's page, without language. */
  path: string;
  /** Whether some of it is there in the reader's language. */
  begun: boolean;
};

/** Asks readers of a language that an entry lacks to translate it. */
export function Invitation({ path, begun }: Props) {
  const t = useTranslations("translation");
  const locale = useLocale() as Locale;
  return (
    <p className="text-quiet text-sm">
      {t(begun ? "invitation.partly" : "invitation.lacking")}{" "}
      <a href={localePath(locale, `${path}/translate`)} rel="nofollow">
        {t("invitation.translate")}
      </a>
    </p>
  );
}
