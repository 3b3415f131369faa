import { useLocale, useTranslations } from "next-intl";
import { shownName } from "@/lib/accounts/former-member";
import { dayOf } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import type { ReportView } from "@/lib/moderation/report-data";

type Props = { report: ReportView; language: string };

/** What one reader said of an entry, and what came of it. @param language in which they wrote, as the moderator calls it */
export function Report({ report: { reason, words, waitsForAnswer, createdAt, closed }, language }: Props) {
  const t = useTranslations("reports");
  const former = useTranslations("leaving")("formerMember");
  const locale = useLocale();
  return (
    <div className="max-w-[65ch]">
      <p>
        <span className={`font-medium ${reason === "RIGHTS" ? "text-alarm" : ""}`}>{t(`reasons.${reason}`)}</span>{" "}
        <span className="text-quiet text-sm">
          {[dayOf(createdAt, locale), language, waitsForAnswer ? t("desk.waits") : null]
            .filter(Boolean)
            .join(MIDDLE_DOT)}
        </span>
      </p>
      <p className="whitespace-pre-line" dir="auto">
        {words}
      </p>
      {closed ? (
        <div className="mt-1 border-line border-s-4 ps-3">
          <p className="text-sm">
            {closed.outcome ? <span className="font-medium">{t(`outcomes.${closed.outcome}`)} </span> : null}
            <span className="text-quiet">
              <bdi>{shownName(closed.by ?? undefined, { former, nobody: "" })}</bdi>
              {MIDDLE_DOT}
              {dayOf(closed.at, locale)}
            </span>
          </p>
          {closed.note ? (
            <p className="whitespace-pre-line" dir="auto">
              {closed.note}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
