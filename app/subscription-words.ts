import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { searchInWords } from "@/lib/catalogue/search-loaders";
import type { CalendarWords } from "@/lib/exchange/event-calendar";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import type { Locale } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import { parseSearch, type SearchInput, searchHref } from "@/lib/search/query";

/** What a feed of a search is called where its subscribers list it: "South-South Migration Hub: drought · Senegal". */
export async function feedWords(query: SearchQuery, locale: Locale): Promise<{ title: string; hub: string }> {
  const { t, hub, search } = await wordsOf(query, locale);
  return { title: search ? t("feed", { hub, search }) : t("everything", { hub }), hub };
}

/** By which programs find the feed of a search on a page that shows what it finds. */
export async function feedOf(input: SearchInput, locale: Locale): Promise<Metadata["alternates"]> {
  const query = { ...parseSearch(input).query, page: 1 };
  const { title } = await feedWords(query, locale);
  const url = absoluteAddress(locale, searchHref(query, "/search.atom"));
  return { types: { "application/atom+xml": [{ url, title }] } };
}

/** The words of a calendar; of the events of a search when one is given. */
export async function calendarWords(locale: Locale, query?: SearchQuery): Promise<CalendarWords> {
  const { t, hub, search } = await wordsOf(query && { ...query, kind: [] }, locale);
  const deadlines = await getTranslations({ locale, namespace: "entry.deadline" });
  return {
    name: search ? t("calendar", { hub, search }) : t("allEvents", { hub }),
    deadline: ({ kind, label }, event) => t("deadline", { deadline: label ?? deadlines(kind), event }),
  };
}

async function wordsOf(query: SearchQuery | undefined, locale: Locale) {
  const [t, site, kinds] = await Promise.all([
    getTranslations({ locale, namespace: "feeds" }),
    getTranslations({ locale, namespace: "site" }),
    getTranslations({ locale, namespace: "entry.kind" }),
  ]);
  return { t, hub: site("name"), search: query ? await searchInWords(query, locale, kinds) : "" };
}
