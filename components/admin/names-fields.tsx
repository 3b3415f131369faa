import type { ReactNode } from "react";
import { fieldIn } from "@/lib/i18n/by-language";
import { type Locale, localeNames, locales, textDirection } from "@/lib/i18n/locales";
import { TextInput } from "../form/text";

type Props = {
  view: { value: (name: string, otherwise?: string) => string; errors: (name: string) => string[] };
  names?: Partial<Record<Locale, string>>;
  hint?: ReactNode;
  maxLength: number;
};

/** What something is called in each language. English has the hint, because others are shown it where they have none. */
export function NamesFields({ view, names = {}, hint, maxLength }: Props) {
  return locales.map((locale) => {
    const name = fieldIn("name", locale);
    return (
      <TextInput
        key={locale}
        name={name}
        errors={view.errors(name)}
        defaultValue={view.value(name, names[locale])}
        label={<bdi lang={locale}>{localeNames[locale]}</bdi>}
        hint={locale === "en" ? hint : undefined}
        lang={locale}
        dir={textDirection(locale)}
        maxLength={maxLength}
      />
    );
  });
}
