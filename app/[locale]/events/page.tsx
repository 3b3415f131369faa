import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Events } from "@/components/gathering/events";
import { loadEvents } from "@/lib/catalogue/loaders";
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
  if (page === 0) notFound();
  const events = await loadEvents(page, locale);
  if (page > events.pages) notFound();
  return <Events events={events} page={page} />;
}
