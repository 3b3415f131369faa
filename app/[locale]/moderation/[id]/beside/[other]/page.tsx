import { getFormatter, getTranslations } from "next-intl/server";
import { ContentDifferences } from "@/app/content-differences";
import { MissingPage } from "@/app/missing-page";
import { likenessWords } from "@/app/twin-lines";
import { Notice } from "@/components/form/messages";
import { DifferencesKey } from "@/components/moderation/differences";
import { shownName } from "@/lib/accounts/former-member";
import { requireModerator } from "@/lib/accounts/loaders";
import { agreeingFields } from "@/lib/catalogue/differences";
import { kindPaths } from "@/lib/catalogue/schema";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import { type Case, readCase } from "@/lib/moderation/case-data";
import { readLikeness } from "@/lib/moderation/twin-data";
import { filterAddress } from "../../../filter-address";

type Props = {
  params: Promise<{ locale: Locale; id: string; other: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "twins" });
  return { title: t("beside.title") };
}

/** Two entries that may be one work, field by field where they differ. */
export default async function BesidePage({ params, searchParams }: Props) {
  const [{ locale, id, other: otherId }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const [one, other] = await Promise.all([readCase(moderator, id), readCase(moderator, otherId)]);
  if (!one || !other || one.kind !== other.kind) return <MissingPage />;
  const [t, fields, likeness, why] = await Promise.all([
    getTranslations({ locale, namespace: "twins" }),
    getTranslations({ locale, namespace: "submit" }),
    readLikeness(one, other),
    likenessWords(),
  ]);
  const { filter } = filterAddress(query);
  const agreeing = agreeingFields(one.content, other.content);
  const format = await getFormatter({ locale });
  const agree = format.list(
    agreeing.map((field) => fields(`fields.${field}`)),
    { type: "unit" },
  );
  return (
    <div className="page space-y-8">
      <p>
        <a href={localePath(locale, `/moderation/${one.entryId}?${filter}`)}>{t("beside.back")}</a>
      </p>
      <h1>{t("beside.title")}</h1>
      <Notice tone={likeness ? "warning" : "information"}>{likeness ? why(likeness) : t("beside.apart")}</Notice>
      <div className="grid gap-6 sm:grid-cols-2">
        <Side locale={locale} found={one} name={t("beside.this")} />
        <Side locale={locale} found={other} name={t("beside.other")} />
      </div>
      {agreeing.length > 0 ? <p className="max-w-[65ch]">{t("beside.agree", { fields: agree })}</p> : null}
      <section aria-labelledby="differences" className="space-y-4">
        <h2 id="differences" className="text-lg">
          {t("beside.intro")}
        </h2>
        <DifferencesKey of="entries" />
        <ContentDifferences locale={locale} before={one.content} after={other.content} of="entries" />
      </section>
    </div>
  );
}

/** One of the two: its title, where it stands, and the ways to it. */
async function Side({ locale, found, name }: { locale: Locale; found: Case; name: string }) {
  const [words, leaving] = await Promise.all([
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "leaving" }),
  ]);
  const by = shownName(found.submitter?.name, { former: leaving("formerMember"), nobody: found.source ?? "" });
  const { title, language } = found.content;
  return (
    <section aria-label={name} className="border-line border-t pt-3">
      <p className="text-quiet text-sm">{name}</p>
      <h2 className="text-lg">
        <a href={localePath(locale, `/moderation/${found.entryId}`)}>
          <bdi lang={language} dir={textDirection(language)}>
            {title || words("item.untitled")}
          </bdi>
        </a>
      </h2>
      <p className="text-sm">
        {words(`states.${found.state}`)}
        {by ? (
          <>
            {MIDDLE_DOT}
            <bdi>{by}</bdi>
          </>
        ) : null}
      </p>
      {found.isPublic ? (
        <p className="text-sm">
          <a href={localePath(locale, `/${kindPaths[found.kind]}/${found.slug}`)}>{words("case.public")}</a>
        </p>
      ) : null}
    </section>
  );
}
