import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { feedOf } from "@/app/subscription-words";
import { SearchPage, searchForm } from "@/components/search/search-page";
import { TooMany } from "@/components/search/too-many";
import { limits } from "@/lib/accounts/rate-limit";
import { limitByAddress } from "@/lib/accounts/session";
import { loadSearch } from "@/lib/catalogue/search-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readSearchForm } from "@/lib/search/form";
import { parseSearch, searchHref, searchParameters } from "@/lib/search/query";
import { LiveSearch } from "./live-search";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const asked = await searchParams;
  const { query } = parseSearch(asked);
  const t = await getTranslations({ locale, namespace: "search" });
  // Every combination of filters is an address; search engines need only what they lead to.
  return {
    title: query.q ? t("titleFor", { text: query.q }) : t("title"),
    robots: { index: false, follow: true },
    alternates: await feedOf(asked, locale),
  };
}

export default async function Search({ params, searchParams }: Props) {
  const { locale } = await params;
  const { input, whole } = readSearchForm(await searchParams);
  if (whole) redirect(localePath(locale, searchHref(whole)));
  const allowed = await limitByAddress(limits.searchByAddress);
  if (!allowed.ok) return <TooMany text={parseSearch(input).query.q} />;
  const kinds = await getTranslations({ locale, namespace: "entry.kind" });
  const search = await loadSearch(input, locale, kinds);
  if (search.query.page > search.pages) {
    redirect(localePath(locale, searchHref({ ...search.query, page: search.pages })));
  }
  const t = await getTranslations({ locale, namespace: "search" });
  const live = (
    <LiveSearch
      formId={searchForm}
      path={localePath(locale, "/search")}
      shown={searchParameters(search.query).toString()}
      said={t("found", { total: search.total })}
    />
  );
  return <SearchPage search={search} live={live} />;
}
