import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/form/messages";
import { SearchPage } from "@/components/search/search-page";
import { limits } from "@/lib/accounts/rate-limit";
import { limitByAddress } from "@/lib/accounts/session";
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
  const allowed = await limitByAddress(limits.searchByAddress);
  if (!allowed.ok) return <TooMany locale={locale} />;
  const kinds = await getTranslations({ locale, namespace: "entry.kind" });
  const search = await loadSearch(input, locale, kinds);
  if (search.query.page > search.pages) {
    redirect(localePath(locale, searchHref({ ...search.query, page: search.pages })));
  }
  return <SearchPage search={search} />;
}

/** For an address that asks without end: the catalogue stays quick for the others. */
async function TooMany({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "errors.code" });
  return (
    <div className="page">
      <Notice tone="warning">{t("tooMany")}</Notice>
    </div>
  );
}
