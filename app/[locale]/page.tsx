import { Home } from "@/components/home/home";
import { loadHome } from "@/lib/catalogue/home-loaders";
import type { Locale } from "@/lib/i18n/locales";

export default async function HomePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  return <Home home={await loadHome(locale)} />;
}
