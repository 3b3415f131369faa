import { getTranslations } from "next-intl/server";
import { ContentDifferences } from "@/app/content-differences";
import { DifferencesKey } from "@/components/moderation/differences";
import { shownName } from "@/lib/accounts/former-member";
import { momentOf } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { readAmendments, readChanges, type Versions } from "@/lib/moderation/amendment-data";

type Props = { locale: Locale; entryId: string };

/** What the revision under review changes: of what was sent when changes were asked for, and of what readers see. */
export async function Changes({ locale, entryId }: Props) {
  const [{ ofRequest, ofPublic }, t] = await Promise.all([
    readChanges(entryId),
    getTranslations({ locale, namespace: "desk" }),
  ]);
  return (
    <>
      <Compared id="answer" title={t("changes.answer")} locale={locale} versions={ofRequest} />
      <Compared id="changes" title={t("changes.readers")} locale={locale} versions={ofPublic} />
    </>
  );
}

type ComparedProps = { id: string; title: string; locale: Locale; versions: Versions | null };

function Compared({ id, title, locale, versions }: ComparedProps) {
  if (!versions) return null;
  return (
    <section aria-labelledby={id} className="border-line border-t pt-4">
      <h2 id={id} className="mb-2 text-lg">
        {title}
      </h2>
      <DifferencesKey />
      <ContentDifferences locale={locale} {...versions} />
    </section>
  );
}

/** What moderators put right. */
export async function Amendments({ locale, entryId }: Props) {
  const amendments = await readAmendments(entryId);
  if (amendments.length === 0) return null;
  const [t, words, leaving] = await Promise.all([
    getTranslations({ locale, namespace: "desk" }),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "leaving" }),
  ]);
  return (
    <section aria-labelledby="amendments" className="space-y-3 border-line border-t pt-4">
      <h2 id="amendments" className="text-lg">
        {t("changes.title")}
      </h2>
      <DifferencesKey />
      {amendments.map(({ revision, by, at, before, after }) => (
        <div key={revision}>
          <p className="text-quiet text-sm">
            {t("changes.by", {
              name: shownName(by, { former: leaving("formerMember"), nobody: words("somebody") }),
              date: momentOf(at, locale),
            })}
          </p>
          <ContentDifferences locale={locale} before={before} after={after} />
        </div>
      ))}
    </section>
  );
}
