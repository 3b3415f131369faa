import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/form/button";
import { type Locale, localePath } from "@/lib/i18n/locales";

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
  return (
    <search>
      <form id={formId} action={localePath(locale, "/search")}>
        <label htmlFor="search-text" className="mb-1 block font-medium font-title">
          {t("box.label")}
        </label>
        <div className="flex gap-2">
          <input
            type="search"
            id="search-text"
            name="q"
            defaultValue={text}
            maxLength={500}
            dir="auto"
            enterKeyHint="search"
            autoComplete="off"
            className="control"
          />
          <Button kind="primary">{t("box.button")}</Button>
        </div>
        {children}
      </form>
    </search>
  );
}
