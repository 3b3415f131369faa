import { useFormatter, useTranslations } from "next-intl";
import { shownName } from "@/lib/accounts/former-member";
import type { ReportView } from "@/lib/moderation/report-data";

type Props = { report: ReportView; language: string };

/** What one reader said of an entry, and what came of it. @param language in which they wrote, as the moderator calls it */
export function Report({ report: { reason, words, waitsForAnswer, createdAt, closed }, language }: Props) {
  const t = useTranslations("reports");
  const former = useTranslations("leaving")("formerMember");
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  return (
    <div className="max-w-[65ch]">
      <p>
        <span className={`font-medium ${reason === "RIGHTS" ? "text-alarm" : ""}`}>{t(`reasons.${reason}`)}</span>{" "}
        <span className="text-quiet text-sm">
          {[day(createdAt), language, waitsForAnswer ? t("desk.waits") : null].filter(Boolean).join(" · ")}
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
              <bdi>{shownName(closed.by ?? undefined, { former, nobody: "" })}</bdi> · {day(closed.at)}
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
