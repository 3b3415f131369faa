import { getTranslations } from "next-intl/server";
import { Countries } from "@/components/gathering/countries";
import { loadCountries } from "@/lib/catalogue/theme-loaders";
import type { Locale } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "countries" });
  return { title: t("title"), description: t("intro") };
}

export default async function CountriesPage({ params }: Props) {
  return <Countries countries={await loadCountries((await params).locale)} />;
}
