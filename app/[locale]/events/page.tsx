import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { Events } from "@/components/gathering/events";
import { loadEvents } from "@/lib/catalogue/loaders";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import type { Locale } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events" });
  return { title: t("title") };
}

export default async function EventsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { page: asked = "1" } = await searchParams;
  const page = /^[1-9]\d{0,4}$/.test(String(asked)) ? Number(asked) : 0;
  if (page === 0) return <MissingPage />;
  const events = await loadEvents(page, locale);
  if (page > events.pages) return <MissingPage />;
  return <Events events={events} page={page} calendar={absoluteAddress(locale, "/events.ics")} />;
}
