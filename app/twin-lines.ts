import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { TwinLine } from "@/components/entry/twin-list";
import type { Likeness } from "@/lib/catalogue/likeness/judge";
import type { Twin } from "@/lib/catalogue/likeness/likeness-data";
import { kindPaths } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** As many names as tell who made a work. */
const NAMES = 3;

/**
 * Twins as whoever asked for them reads of them, in their language. They lead to the page that readers see; a
 * submitter's own ones that are not public to their submission, other people's, of which only moderators learn, to
 * their case.
 */
export async function twinLines(twins: Twin[]): Promise<TwinLine[]> {
  const [locale, t, words, format, why] = await Promise.all([
    getLocale() as Promise<Locale>,
    getTranslations("twins"),
    getTranslations("moderation"),
    getFormatter(),
    likenessWords(),
  ]);
  return twins.map((twin) => {
    const isPublic = twin.status === "PUBLISHED";
    return {
      entryId: twin.entryId,
      title: twin.title,
      language: twin.language,
      href: localePath(locale, isPublic ? `/${kindPaths[twin.kind]}/${twin.slug}` : pathOfCase(twin)),
      names: format.list([...twin.names.slice(0, NAMES), ...(twin.names.length > NAMES ? ["…"] : [])], {
        type: "unit",
      }),
      year: twin.year === null ? "" : String(twin.year),
      state: isPublic ? "" : t(twin.isOwn ? "own" : "other", { state: words(`states.${twin.status}`) }),
      why: why(twin),
    };
  });
}

/** Says how sure it is that two entries are one work, why, and what speaks against it. */
export async function likenessWords(): Promise<(likeness: Likeness) => string> {
  const [t, format] = await Promise.all([getTranslations("twins"), getFormatter()]);
  return (likeness) => {
    const sure = t(`sure.${likeness.sureness}`);
    const list = (texts: string[]) => format.list(texts, { type: "unit" });
    const reasons = list(likeness.reasons.map((reason) => t(`reasons.${reason}`)));
    const doubts = list(likeness.doubts.map((doubt) => t(`doubts.${doubt}`)));
    return doubts ? t("whyDoubted", { sure, reasons, doubts }) : t("why", { sure, reasons });
  };
}

function pathOfCase({ entryId, isOwn }: Twin): string {
  return isOwn ? `/account/submissions/${entryId}` : `/moderation/${entryId}`;
}
