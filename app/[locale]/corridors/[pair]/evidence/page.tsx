import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { CorridorEvidencePage } from "@/components/gathering/evidence";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { findPair } from "@/lib/insight/corridor-address";
import { loadCorridorEvidence } from "@/lib/insight/evidence-loaders";

type Props = { params: Promise<{ locale: Locale; pair: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, pair: text } = await params;
  const pair = await findPair(text);
  if (!pair) return absentMetadata(locale);
  const { from, to } = await loadCorridorEvidence(pair.from, pair.to, locale);
  const t = await getTranslations({ locale });
  return { title: t("evidence.heading", { subject: t("corridors.page.title", { from: from.label, to: to.label }) }) };
}

export default async function Page({ params }: Props) {
  const { locale, pair: text } = await params;
  const pair = await findPair(text);
  if (!pair) return <MissingPage />;
  const address = `${pair.from}-${pair.to}`;
  if (address !== text) permanentRedirect(localePath(locale, `/corridors/${address}/evidence`));
  return <CorridorEvidencePage corridor={await loadCorridorEvidence(pair.from, pair.to, locale)} />;
}
