import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Route } from "@/components/mark";
import type { CorridorView, TermView } from "@/lib/catalogue/view";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";

/** A text in its own language and direction. Says nothing about it where that is the page's own. */
export function InLanguage({ language, children }: { language: string; children: ReactNode }) {
  const locale = useLocale();
  if (language === locale) return children;
  return (
    <bdi lang={language} dir={textDirection(language)}>
      {children}
    </bdi>
  );
}

/** "Senegal ⤷ Morocco"; for those who hear it, "Senegal to Morocco". */
export function Corridor({ corridor: { from, to }, word }: { corridor: CorridorView; word: string }) {
  return (
    <span>
      {from.label} <Route /> <span className="sr-only">{word} </span>
      {to.label}
    </span>
  );
}

/** Links to the pages of terms, or to searches, in one line of text. */
export function TermLinks({ terms, href }: { terms: TermView[]; href: (code: string) => string }) {
  const locale = useLocale() as Locale;
  return terms.map(({ code, label }, index) => (
    <span key={code}>
      {index > 0 ? MIDDLE_DOT : ""}
      <a href={localePath(locale, href(code))}>{label}</a>
    </span>
  ));
}
