import { getTranslations } from "next-intl/server";
import { shownName } from "@/lib/accounts/former-member";
import { shortDay } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { MergePair } from "@/lib/moderation/merge-data";

/** The two entries: which stays and which goes, where each stands, who submitted it and when it was published. */
export async function Sides({ locale, pair }: { locale: Locale; pair: MergePair }) {
  const [t, leaving] = await Promise.all([
    getTranslations({ locale, namespace: "merge" }),
    getTranslations({ locale, namespace: "leaving" }),
  ]);
  const sides = [
    { side: pair.keep, role: t("stays"), mark: "border-sea" },
    { side: pair.drop, role: t("goes"), mark: "border-turmeric" },
  ];
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {sides.map(({ side, role, mark }) => (
        <section key={side.entryId} aria-label={role} className={`min-w-0 border-s-4 ps-4 ${mark}`}>
          <h2 className="text-quiet text-sm">{role}</h2>
          <p className="font-medium font-title text-lg">
            <bdi lang={side.content.language}>{side.title}</bdi>
          </p>
          <p className="wrap-anywhere text-sm">
            <a href={localePath(locale, side.path)}>
              <bdi dir="ltr">{side.path}</bdi>
            </a>
          </p>
          <p className="text-quiet text-sm">
            <bdi>{shownName(side.submitter, { former: leaving("formerMember"), nobody: t("nobody") })}</bdi>
            {side.publishedAt ? `${MIDDLE_DOT}${shortDay(side.publishedAt, locale)}` : null}
          </p>
        </section>
      ))}
    </div>
  );
}
