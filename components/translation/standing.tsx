import { useTranslations } from "next-intl";
import type { TranslationWork } from "@/lib/moderation/translation-data";
import { Notice } from "../form/messages";

type Props = {
  work: Pick<TranslationWork, "sent" | "obstacle" | "to">;
  /** Whether the original says something else than what the translation is of. */
  originalChanged: boolean;
};

/** Where a translation stands that was sent, what keeps it from being sent, and what its translator should look at. */
export function TranslationStanding({ work: { sent, obstacle, to }, originalChanged }: Props) {
  const t = useTranslations("translation");
  const standing = sent?.standing;
  const asked = standing === "CHANGES_REQUESTED" || standing === "DECLINED";
  const hindered = obstacle !== null && standing !== "IN_REVIEW";
  return (
    <>
      {sent ? (
        <Notice tone={asked ? "warning" : "information"} title={t(`standing.${sent.standing}`)}>
          {sent.reason ? (
            <blockquote className="whitespace-pre-line" dir="auto">
              {sent.reason}
            </blockquote>
          ) : null}
        </Notice>
      ) : null}
      {hindered && !(obstacle === "translated" && standing === "PUBLISHED") ? (
        <Notice tone="warning">{t(`obstacle.${obstacle}`, { to })}</Notice>
      ) : null}
      {originalChanged && obstacle !== "translated" ? <Notice tone="warning">{t("originalChanged")}</Notice> : null}
    </>
  );
}
