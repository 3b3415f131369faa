import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/form/button";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = {
  text?: string;
  /** When the page has another field of this name. */
  id?: string;
  /** Fields that go with the text, shown or hidden. */
  children?: ReactNode;
};

/** The box that finds things: a plain form whose answer is an address. */
export function SearchBox({ text = "", id = "search-text", children }: Props) {
  const t = useTranslations("search");
  const locale = useLocale() as Locale;
  return (
    <search>
      <form action={localePath(locale, "/search")}>
        <label htmlFor={id} className="mb-1 block font-medium font-title">
          {t("box.label")}
        </label>
        <div className="flex gap-2">
          <input
            type="search"
            id={id}
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
