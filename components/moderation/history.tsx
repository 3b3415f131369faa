import { useLocale, useTranslations } from "next-intl";
import { shownName } from "@/lib/accounts/former-member";
import { isPublicReason } from "@/lib/catalogue/tombstone";
import { momentOf } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import type { HistoryStep } from "@/lib/moderation/case-data";

/** Every step of an entry's life, the latest first, with the reasons that were given. */
export function History({ steps }: { steps: HistoryStep[] }) {
  const t = useTranslations("moderation");
  const locale = useLocale();
  const told = useTranslations("tombstone");
  const former = useTranslations("leaving")("formerMember");
  const date = (at: Date) => momentOf(at, locale);
  return (
    <ol className="space-y-4 border-line border-s-2 ps-5">
      {steps.map((step) => (
        <li key={step.id}>
          <p>
            <bdi className="font-medium">{shownName(step.actor, { former, nobody: t("somebody") })}</bdi>{" "}
            {t(`did.${step.transition}`)}
          </p>
          {step.reason ? (
            <blockquote className="mt-1 max-w-[65ch] whitespace-pre-line border-turmeric border-s-4 ps-3" dir="auto">
              {step.reason}
            </blockquote>
          ) : null}
          {isPublicReason(step.publicReason) ? (
            <p className="max-w-[65ch] text-sm">
              {told("toReaders")} {told(`choices.${step.publicReason}`)}
              {step.publicNote ? (
                <>
                  {MIDDLE_DOT}
                  <bdi>{step.publicNote}</bdi>
                </>
              ) : null}
            </p>
          ) : null}
          <p className="text-quiet text-sm">
            <time dateTime={step.at.toISOString()}>{date(step.at)}</time>
            {step.revision && step.revision > 1
              ? `${MIDDLE_DOT}${t("revisionNumber", { number: step.revision })}`
              : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
