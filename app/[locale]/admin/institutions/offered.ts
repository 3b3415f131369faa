import { termView } from "@/lib/catalogue/term-views";
import type { TermView } from "@/lib/catalogue/view";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";

/** The countries and topics that an institution can have. */
export async function offered(locale: Locale): Promise<{ countries: TermView[]; topics: TermView[] }> {
  const terms = await vocabulary();
  const named = (scheme: "COUNTRY" | "TOPIC") =>
    terms.list(scheme, locale).map(({ id }) => termView(id, terms, locale));
  return { countries: named("COUNTRY"), topics: named("TOPIC") };
}
