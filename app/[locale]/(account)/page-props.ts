import type { Locale } from "@/lib/i18n/locales";

/** What Next.js gives to a page below a language. */
export type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One value of an address's query, "" when there is none or several. */
export function one(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
