import { Home } from "@/components/home/home";
import { loadHome } from "@/lib/catalogue/home-loaders";
import type { Locale } from "@/lib/i18n/locales";
import { loadCorridorMap } from "@/lib/insight/corridor-loaders";
import { readAnnouncements } from "@/lib/outreach/announcement-data";

/** Lines on the front page's map: fewer than on the page of the corridors, for the sake of its weight. */
const LINES = 30;

export default async function HomePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const [home, corridors, announcements] = await Promise.all([
    loadHome(locale),
    loadCorridorMap(locale, LINES),
    readAnnouncements(locale),
  ]);
  return <Home {...{ home, corridors, announcements }} />;
}
