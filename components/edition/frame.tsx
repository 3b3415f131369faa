import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayOf } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = {
  topic: { code: string; label: string; last: { by: string; at: Date } | null };
  part: "introduction" | "readings";
  intro: string;
  children: ReactNode;
};

const paths = { introduction: "", readings: "/readings" } as const;

/** An editor's page of a topic: which topic, which of its two parts, and who changed it last. */
export function EditionFrame({ topic: { code, label, last }, part, intro, children }: Props) {
  const t = useTranslations("edition");
  const locale = useLocale() as Locale;
  return (
    <div className="page space-y-8">
      <div>
        <p className="label">
          <a href={localePath(locale, `/topics/${code}`)}>{label}</a>
        </p>
        <h1 className="mt-2">{t(`${part}.title`)}</h1>
        <nav aria-label={t("parts")} className="mt-3">
          <ul className="flex flex-wrap gap-x-6 gap-y-2 font-title">
            {(["introduction", "readings"] as const).map((each) => (
              <li key={each}>
                <a
                  href={localePath(locale, `/topics/${code}/edit${paths[each]}`)}
                  aria-current={each === part ? "page" : undefined}
                  className={each === part ? "border-turmeric border-b-2" : undefined}
                >
                  {t(`${each}.short`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-5 max-w-[65ch]">{intro}</p>
        {last ? (
          <p className="mt-2 text-quiet text-sm">
            {t.rich("last", {
              name: last.by,
              person: (name) => <bdi>{name}</bdi>,
              date: dayOf(last.at, locale),
            })}
          </p>
        ) : null}
      </div>
      {children}
    </div>
  );
}
