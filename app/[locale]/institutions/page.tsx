import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { pageAddresses } from "@/app/page-addresses";
import { Institutions } from "@/components/network/institutions";
import type { Locale } from "@/lib/i18n/locales";
import { directoryFilterSchema } from "@/lib/network/directory-schema";
import { loadInstitutions } from "@/lib/network/institution-loaders";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "directory" });
  return { title: t("title"), description: t("intro"), alternates: await pageAddresses(locale) };
}

export default async function InstitutionsPage({ params, searchParams }: Props) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const institutions = await loadInstitutions(directoryFilterSchema.parse(asked), locale);
  if (institutions.page > institutions.pages) return <MissingPage />;
  return <Institutions institutions={institutions} />;
}
