import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/lib/i18n/dates";
import { SearchBox } from "../search/search-box";

/** What stands where an entry was. */
export function Gone({ since, by }: { since: Date | null; by: "submitter" | "moderators" | null }) {
  const t = useTranslations("site");
  const locale = useLocale();
  return (
    <div className="page">
      <p className="label">410</p>
      <h1>{t("gone.title")}</h1>
      {since ? <p className="label mt-2">{dayOf(since, locale)}</p> : null}
      <p className="reading mt-4">{t(`gone.${by ?? "text"}`)}</p>
      <div className="mt-8 max-w-[40rem]">
        <SearchBox />
      </div>
    </div>
  );
}
