import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/form/messages";
import { StepForm } from "@/components/moderation/step-form";
import { shownName } from "@/lib/accounts/former-member";
import { momentOf } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { Case } from "@/lib/moderation/case-data";
import type { MergedEntry } from "@/lib/moderation/merge-data";
import { unmerge } from "../merge/actions";
import { OtherForm } from "../merge/other-form";

/** Says that an entry is part of another, and takes that back. */
export async function MergedInto({ locale, found, into }: { locale: Locale; found: Case; into: MergedEntry }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "merge" }),
    getTranslations({ locale, namespace: "moderation" }),
  ]);
  return (
    <div className="space-y-4">
      <Notice title={t("isMerged")}>
        <Line locale={locale} merged={into} />
      </Notice>
      {found.isOwn ? null : (
        <details>
          <summary className="py-1 font-medium font-title">{t("unmerge.title")}</summary>
          <p className="mb-4 max-w-[65ch]">{t("unmerge.hint")}</p>
          <StepForm
            action={unmerge}
            entryId={found.entryId}
            version={found.version}
            buttons={[{ transition: "unmerge", label: t("unmerge.title") }]}
            words={{ reason: t("note"), hint: t("unmerge.noteHint"), wrong: words("wrong") }}
          />
        </details>
      )}
    </div>
  );
}

/** What was merged into an entry, and the way to merge it with another. */
export async function MergeWith({ locale, found, from }: { locale: Locale; found: Case; from: MergedEntry[] }) {
  const t = await getTranslations({ locale, namespace: "merge" });
  return (
    <section aria-label={t("with")} className="space-y-3 border-line border-t pt-4">
      {from.length > 0 ? (
        <>
          <h2 className="text-lg">{t("from")}</h2>
          <ul className="space-y-3">
            {from.map((merged) => (
              <li key={merged.entryId}>
                <Line locale={locale} merged={merged} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {found.mayMerge ? (
        <details>
          <summary className="mb-2 py-1 font-medium font-title">{t("with")}</summary>
          <OtherForm locale={locale} keepId={found.entryId} />
        </details>
      ) : null}
    </section>
  );
}

async function Line({ locale, merged }: { locale: Locale; merged: MergedEntry }) {
  const [t, leaving] = await Promise.all([
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "leaving" }),
  ]);
  return (
    <>
      <p>
        <a href={localePath(locale, `/moderation/${merged.entryId}`)}>
          <bdi>{merged.title}</bdi>
        </a>
      </p>
      <blockquote className="max-w-[65ch] whitespace-pre-line border-turmeric border-s-4 ps-3" dir="auto">
        {merged.note}
      </blockquote>
      <p className="text-quiet text-sm">
        <bdi>{shownName(merged.by, { former: leaving("formerMember"), nobody: t("somebody") })}</bdi>
        {MIDDLE_DOT}
        {momentOf(merged.at, locale)}
      </p>
    </>
  );
}
