import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Corridors } from "@/components/map/corridors";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { pathOfAsked, readAskedCorridor } from "@/lib/insight/corridor-address";
import { loadCorridors } from "@/lib/insight/corridor-loaders";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "corridors" });
  return { title: t("title"), description: t("subtitle") };
}

export default async function CorridorsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await readAskedCorridor(await searchParams);
  const path = pathOfAsked(asked);
  if (path) redirect(localePath(locale, path));
  return <Corridors corridors={await loadCorridors(locale)} asked={asked} />;
}
