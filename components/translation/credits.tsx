import { useLocale, useTranslations } from "next-intl";
import { shownName } from "@/lib/accounts/former-member";
import type { TranslationCredit } from "@/lib/catalogue/translation-credit-data";
import { commaList } from "@/lib/i18n/lists";

/** "Translated into French by Awa Diop", a line for each language that members translated an entry into. */
export function Credits({ credits }: { credits: TranslationCredit[] }) {
  const t = useTranslations("translation");
  const reader = useLocale();
  const former = useTranslations("leaving")("formerMember");
  return credits.map(({ locale, names }) => (
    <p key={locale} className="mt-2 text-quiet text-sm">
      {t.rich("credit", {
        to: locale,
        names: commaList(
          names.map((name) => shownName(name, { former, nobody: "" })),
          reader,
        ),
        name: (chunks) => <bdi className="text-ink">{chunks}</bdi>,
      })}
    </p>
  ));
}
