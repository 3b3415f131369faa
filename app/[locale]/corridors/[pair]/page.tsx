import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { pageAddresses } from "@/app/page-addresses";
import { feedOf } from "@/app/subscription-words";
import { CorridorPage } from "@/components/map/corridor";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { findPair } from "@/lib/insight/corridor-address";
import { loadCorridor } from "@/lib/insight/corridor-loaders";

type Props = { params: Promise<{ locale: Locale; pair: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, pair: text } = await params;
  const pair = await findPair(text);
  if (!pair) return absentMetadata(locale);
  const { from, to } = await loadCorridor(pair.from, pair.to, locale);
  const t = await getTranslations({ locale, namespace: "corridors" });
  const alternates = { ...(await pageAddresses(locale)), ...(await feedOf(pair, locale)) };
  return { title: t("page.title", { from: from.label, to: to.label }), alternates };
}

export default async function Page({ params }: Props) {
  const { locale, pair: text } = await params;
  const pair = await findPair(text);
  if (!pair) return <MissingPage />;
  const address = `${pair.from}-${pair.to}`;
  if (address !== text) permanentRedirect(localePath(locale, `/corridors/${address}`));
  return <CorridorPage corridor={await loadCorridor(pair.from, pair.to, locale)} />;
}
