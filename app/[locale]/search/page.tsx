import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SearchPage } from "@/components/search/search-page";
import { loadSearch } from "@/lib/catalogue/search-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { parseSearch, type SearchInput, searchHref } from "@/lib/search/query";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { query } = parseSearch(await searchParams);
  const t = await getTranslations({ locale, namespace: "search" });
  // Every combination of filters is an address; search engines need only what they lead to.
  return { title: query.q ? t("titleFor", { text: query.q }) : t("title"), robots: { index: false, follow: true } };
}

export default async function Search({ params, searchParams }: Props) {
  const { locale } = await params;
  const input: SearchInput = await searchParams;
  const kinds = await getTranslations({ locale, namespace: "entry.kind" });
  const search = await loadSearch(input, locale, kinds);
  if (search.query.page > search.pages) {
    redirect(localePath(locale, searchHref({ ...search.query, page: search.pages })));
  }
  return <SearchPage search={search} />;
}
