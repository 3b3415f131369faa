import { Home } from "@/components/home/home";
import { loadHome } from "@/lib/catalogue/home-loaders";
import type { Locale } from "@/lib/i18n/locales";
import { readAnnouncements } from "@/lib/outreach/announcement-data";

export default async function HomePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const [home, announcements] = await Promise.all([loadHome(locale), readAnnouncements(locale)]);
  return <Home home={home} announcements={announcements} />;
}
