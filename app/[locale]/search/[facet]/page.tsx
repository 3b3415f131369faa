import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FacetValues } from "@/components/search/facet-values";
import { TooMany } from "@/components/search/too-many";
import { limits } from "@/lib/accounts/rate-limit";
import { limitByAddress } from "@/lib/accounts/session";
import { loadFacetValues } from "@/lib/catalogue/facet-loaders";
import { facetPages } from "@/lib/catalogue/search-view";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  params: Promise<{ locale: Locale; facet: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

async function facetOf(params: Props["params"]) {
  const { facet } = await params;
  return facetPages.find((page) => page === facet) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale }, facet] = await Promise.all([params, facetOf(params)]);
  const t = await getTranslations({ locale, namespace: "search" });
  return { title: `${t("title")}: ${t(`facet.${facet}`)}`, robots: { index: false, follow: true } };
}

export default async function Facet({ params, searchParams }: Props) {
  const [{ locale }, facet] = await Promise.all([params, facetOf(params)]);
  const allowed = await limitByAddress(limits.searchByAddress);
  if (!allowed.ok) return <TooMany text="" />;
  const kinds = await getTranslations({ locale, namespace: "entry.kind" });
  return <FacetValues view={await loadFacetValues(facet, await searchParams, locale, kinds)} />;
}
