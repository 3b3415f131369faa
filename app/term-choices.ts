import type { TermChoices } from "@/components/form/choice";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";

/** Countries and topics to choose from, in the reader's language. */
export async function termChoices(locale: Locale): Promise<TermChoices> {
  const terms = await vocabulary();
  const options = (scheme: "COUNTRY" | "TOPIC") =>
    terms.list(scheme, locale).map(({ id, code }) => ({ value: code, label: terms.label(id, locale) }));
  return { countries: options("COUNTRY"), topics: options("TOPIC") };
}
