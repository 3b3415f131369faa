import { absentMetadata, MissingPage } from "@/app/missing-page";
import type { Locale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: { params: Promise<{ locale: Locale }> }) {
  return absentMetadata((await params).locale);
}

/** Every address without a page. */
export default MissingPage;
