import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/form/messages";
import { shownName } from "@/lib/accounts/former-member";
import { shortDay } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import type { Case } from "@/lib/moderation/case-data";
import type { TranslationRow } from "@/lib/moderation/translation-list-data";

type Props = { rows: TranslationRow[]; locale: Locale; unread: Map<string, number> };

/** What a member has translated or is translating; nothing while that is nothing. */
export async function OwnTranslations({ rows, locale, unread }: Props) {
  if (rows.length === 0) return null;
  const [t, words, submissions] = await Promise.all([
    getTranslations({ locale, namespace: "translation" }),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "submissions" }),
  ]);
  return (
    <section aria-labelledby="translations" className="space-y-4">
      <h2 id="translations">{t("own")}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {rows.map(({ id, entryId, title, language, path, locale: to, state, updatedAt }) => {
          const news = unread.get(entryId);
          return (
            <li key={id} className="py-4">
              <p className="text-quiet text-sm">
                {t("into", { to })}
                {news ? <strong className="ms-3 text-laterite">{submissions("unread", { count: news })}</strong> : null}
              </p>
              <a href={localePath(locale, path)} className="font-medium" lang={language} dir={textDirection(language)}>
                {title}
              </a>
              <p className="text-sm">
                {words(`states.${state}`)}
                {MIDDLE_DOT}
                {submissions("changed", { date: shortDay(updatedAt, locale) })}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Tells a submitter that somebody offers their entry in another language, and what that means for their own changes. */
export async function OfferedTranslation({ translation }: { translation: NonNullable<Case["translation"]> }) {
  const [t, leaving] = await Promise.all([getTranslations("translation"), getTranslations("leaving")]);
  const { locale: to, translator } = translation;
  const name = shownName(translator.name, { former: leaving("formerMember"), nobody: "" });
  return <Notice>{t("offered", { to, name })}</Notice>;
}
