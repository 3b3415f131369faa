import { permanentRedirect } from "next/navigation";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { pageAddresses } from "@/app/page-addresses";
import { feedOf } from "@/app/subscription-words";
import { Country } from "@/components/gathering/country";
import { loadCountry } from "@/lib/catalogue/theme-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { loadCountryFigures } from "@/lib/insight/country-loaders";

type Props = { params: Promise<{ locale: Locale; code: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, code } = await params;
  const country = await loadCountry(code.toUpperCase(), locale);
  if (!country) return absentMetadata(locale);
  const alternates = { ...(await pageAddresses(locale)), ...(await feedOf({ country: country.code }, locale)) };
  return { title: country.label, alternates };
}

export default async function CountryPage({ params }: Props) {
  const { locale, code } = await params;
  const country = await loadCountry(code.toUpperCase(), locale);
  if (!country) return <MissingPage />;
  if (country.code !== code) permanentRedirect(localePath(locale, `/countries/${country.code}`));
  return <Country country={country} figures={await loadCountryFigures(country.code, locale)} />;
}
