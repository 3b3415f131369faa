import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/form/button";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { SuggestInput } from "./suggest-input";

type Props = {
  text?: string;
  /** For controls elsewhere on the page that belong to this form. */
  formId?: string;
  children?: ReactNode;
};

/** The box that finds things: a plain form whose answer is an address. One on a page. */
export function SearchBox({ text = "", formId, children }: Props) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  const types = useTranslations("search.suggestions.types");
  const words = {
    label: t("suggestions.label"),
    count: t("suggestions.count", { count: "{count}" }),
    types: {
      corridor: types("corridor"),
      country: types("country"),
      topic: types("topic"),
      person: types("person"),
      institution: types("institution"),
      entry: types("entry"),
    },
  };
  return (
    <search>
      {/* A browser must not put back what the address does not say. */}
      <form id={formId} action={localePath(locale, "/search")} autoComplete="off">
        <label htmlFor="search-text" className="mb-1 block font-medium font-title">
          {t("box.label")}
        </label>
        <div className="relative flex gap-2">
          <SuggestInput text={text} locale={locale} words={words} />
          <Button kind="primary">{t("box.button")}</Button>
        </div>
        {children}
      </form>
    </search>
  );
}
