import { limits } from "@/lib/accounts/rate-limit";
import type { Locale } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";
import { reading } from "./api/v1/reading";

/** A table of figures as a file: `/corridors.csv`, with names in the language of its address (`/fr/corridors.csv`). */
export function tableOf(name: string, make: (locale: Locale) => Promise<string>) {
  return reading(async (request) => {
    const { locale } = splitLocale(new URL(request.url).pathname);
    return new Response(await make(locale), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}.csv"`,
        "Cache-Control": "public, no-cache",
        "X-Content-Type-Options": "nosniff",
      },
    });
  }, limits.exportByAddress);
}
