import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gone } from "@/components/shell/gone";
import { Missing } from "@/components/shell/missing";
import { answerWith } from "@/lib/base/answer";
import type { Gone as GoneEntry } from "@/lib/catalogue/data";
import type { Locale } from "@/lib/i18n/locales";

/** The whole page for an address where nothing is; a page returns it in place of its own. */
export function MissingPage() {
  answerWith("missing");
  return <Missing />;
}

/** The whole page for an address where something was. */
export function GonePage({ since, by }: Pick<GoneEntry, "since" | "by">) {
  answerWith("gone");
  return <Gone since={since} by={by} />;
}

/** Title of either. */
export async function absentMetadata(locale: Locale, state: "missing" | "gone" = "missing"): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "site" });
  return { title: t(`${state}.title`), robots: { index: false } };
}
