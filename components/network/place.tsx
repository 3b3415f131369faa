import { useLocale } from "next-intl";
import type { TermView } from "@/lib/catalogue/view";
import { comma } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = {
  city: string | null;
  country: TermView | null;
  /** Whether the country's name leads to its page. */
  linked?: boolean;
};

/** "Johannesburg, South Africa": the town as its people write it, the country as the reader does. */
export function Place({ city, country, linked }: Props) {
  const locale = useLocale() as Locale;
  // A city that is a country is named once.
  const town = city === country?.label ? null : city;
  return (
    <>
      {town ? <bdi>{town}</bdi> : null}
      {town && country ? comma(locale) : ""}
      {country && linked ? <a href={localePath(locale, `/countries/${country.code}`)}>{country.label}</a> : null}
      {country && !linked ? country.label : null}
    </>
  );
}
