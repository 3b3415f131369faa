import { useLocale, useTranslations } from "next-intl";
import type { TermCount } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** The objectives and goals that its entries serve. */
export function Goals({ goals: { gcm, sdg } }: { goals: { gcm: TermCount[]; sdg: TermCount[] } }) {
  const t = useTranslations("entry.facts");
  const title = useTranslations("corridors.page");
  const lists = [
    { key: "gcm", terms: gcm },
    { key: "sdg", terms: sdg },
  ] as const;
  const locale = useLocale() as Locale;
  if (gcm.length + sdg.length === 0) return null;
  return (
    <section className="border-ink border-t pt-5">
      <h2>{title("goals")}</h2>
      {lists
        .filter(({ terms }) => terms.length > 0)
        .map(({ key, terms }) => (
          <div key={key} className="mt-3">
            <h3 className="label">{t(key)}</h3>
            <ul>
              {terms.map(({ code, label, count }) => (
                <li key={code} className="flex items-baseline justify-between gap-4 border-line border-b py-1.5">
                  <a href={localePath(locale, `/search?${key}=${code}`)} className="title-link">
                    {`${code}. ${label}`}
                  </a>
                  <span className="text-quiet tabular-nums">{count}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
