import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { StandsOut } from "@/lib/moderation/signal-data";
import { SignalList } from "../moderation/signal-list";

/** Entries that wait and stand out, each with the reasons. */
export function StandingOut({ found }: { found: StandsOut[] }) {
  const t = useTranslations("admin.signals");
  const item = useTranslations("moderation.item");
  const locale = useLocale() as Locale;
  if (found.length === 0) return <p>{t("none")}</p>;
  return (
    <ol className="divide-y divide-line border-line border-y">
      {found.map(({ entryId, title, submitter, signals }) => (
        <li key={entryId} className="py-3">
          <a href={localePath(locale, `/moderation/${entryId}`)} className="title-link">
            <bdi>{title || item("untitled")}</bdi>
          </a>
          {submitter ? <span className="text-quiet text-sm"> {item("by", { name: submitter })}</span> : null}
          <div className="text-sm">
            <SignalList signals={signals} />
          </div>
        </li>
      ))}
    </ol>
  );
}
