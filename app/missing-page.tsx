import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gone } from "@/components/shell/gone";
import { Missing } from "@/components/shell/missing";
import { answerWith } from "@/lib/base/answer";
import type { Tombstone } from "@/lib/catalogue/tombstone";
import type { Locale } from "@/lib/i18n/locales";

/** The whole page for an address where nothing is; a page returns it in place of its own. */
export function MissingPage() {
  answerWith("missing");
  return <Missing />;
}

/** The whole page for an address where something was. */
export function GonePage({ tombstone }: { tombstone: Tombstone }) {
  answerWith("gone");
  return <Gone tombstone={tombstone} />;
}

/** Title of either; none where the address leads on. */
export async function absentMetadata(
  locale: Locale,
  state: "missing" | "gone" | "merged" = "missing",
): Promise<Metadata> {
  if (state === "merged") return {};
  const [site, tombstone] = await Promise.all([
    getTranslations({ locale, namespace: "site" }),
    getTranslations({ locale, namespace: "tombstone" }),
  ]);
  const title = state === "gone" ? tombstone("title") : site("missing.title");
  // Nothing stands there, in whatever language.
  return { title, robots: { index: false }, alternates: {} };
}
