import { getTranslations } from "next-intl/server";
import { pairsOf } from "@/app/translation-parts";
import { Notice } from "@/components/form/messages";
import { Pairs } from "@/components/translation/pair";
import { shownName } from "@/lib/accounts/former-member";
import type { Content } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Case } from "@/lib/moderation/case-data";
import { otherLanguageOf } from "@/lib/moderation/written-language";
import { vocabulary } from "@/lib/vocabulary/data";

type Props = { locale: Locale; content: Content; translation: NonNullable<Case["translation"]> };

/** What a moderator decides when it is a translation: its words beside the original's. */
export async function ProposedTranslation({ locale, content, translation }: Props) {
  const { locale: to, translator } = translation;
  const [t, submit, leaving, terms] = await Promise.all([
    getTranslations({ locale, namespace: "translation" }),
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "leaving" }),
    vocabulary(),
  ]);
  const text = content.translations[to];
  if (!text) return null;
  const other = otherLanguageOf(`${text.title} ${text.abstract} ${text.body}`, to);
  const name = shownName(translator.name, { former: leaving("formerMember"), nobody: "" });
  return (
    <section aria-labelledby="proposed" className="space-y-4 border-sky border-s-4 ps-4">
      <h2 id="proposed" className="text-lg">
        {t("proposed", { to, name })}
      </h2>
      <p className="max-w-[65ch] text-quiet text-sm">{t("proposedHint")}</p>
      {other ? (
        <Notice tone="warning">{t("otherLanguage", { language: terms.label(`language:${other}`, locale) })}</Notice>
      ) : null}
      <Pairs
        pairs={await pairsOf(content, text, locale)}
        from={content.language}
        to={to}
        words={{ original: t("original"), translated: t("into", { to }), empty: submit("conflict.empty") }}
      />
    </section>
  );
}
