import type { Locale } from "@/lib/i18n/locales";

/** What Next.js gives to a page of the administration. */
export type AdminProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The single values of an address's query that are not empty. */
export function given(query: Record<string, string | string[] | undefined>): Record<string, string> {
  const kept = Object.entries(query).filter(([, value]) => typeof value === "string" && value !== "");
  return Object.fromEntries(kept) as Record<string, string>;
}
