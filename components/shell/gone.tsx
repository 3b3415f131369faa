import { useLocale, useTranslations } from "next-intl";
import type { Tombstone } from "@/lib/catalogue/tombstone";
import { dayOf } from "@/lib/i18n/dates";
import { textDirection } from "@/lib/i18n/locales";
import { SearchBox } from "../search/search-box";

/** What stands where an entry was: that it was there, since when and why it is no more. */
export function Gone({ tombstone: { since, by, reason, note } }: { tombstone: Tombstone }) {
  const t = useTranslations("tombstone");
  const locale = useLocale();
  const says = reason === "author" && by === "submitter" ? "wish" : reason;
  return (
    <div className="page">
      <p className="label">410</p>
      <h1>{t("title")}</h1>
      {since ? (
        <p className="label mt-2">
          {t.rich("since", {
            date: dayOf(since, locale),
            time: (date) => <time dateTime={since.toISOString()}>{date}</time>,
          })}
        </p>
      ) : null}
      {says && says !== "other" ? <p className="reading mt-4 font-medium">{t(`reasons.${says}`)}</p> : null}
      {note ? (
        <blockquote
          lang={note.language}
          dir={textDirection(note.language)}
          className="reading mt-4 border-turmeric border-s-4 ps-3"
        >
          {note.text}
        </blockquote>
      ) : null}
      <p className="reading mt-4">{t(by ?? "somebody")}</p>
      <div className="mt-8 max-w-[40rem]">
        <SearchBox />
      </div>
    </div>
  );
}
