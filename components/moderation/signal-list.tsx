import { useLocale, useTranslations } from "next-intl";
import type { Signal } from "@/lib/moderation/signals";

/** What stands out about an entry and whoever submitted it: why, how much each says, and how much together. */
export function SignalList({ signals }: { signals: Signal[] }) {
  const t = useTranslations("trust.signals");
  const reasons = useTranslations("admin.signals.reasons");
  const locale = useLocale();
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const named = ({ language, ...values }: Signal["values"]) =>
    language === undefined ? values : { ...values, language: languages.of(String(language)) ?? String(language) };
  const score = signals.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <ul className="mt-1 space-y-1">
        {signals.map(({ key, weight, values }) => (
          <li key={key} className={`ps-3 ${weight === 3 ? "border-alarm border-s-4" : "border-turmeric border-s-4"}`}>
            {reasons(key, named(values))} <span className="text-quiet">({t(`weights.${weight}`)})</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-quiet">{t("score", { score })}</p>
    </>
  );
}
