import { getFormatter, getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { likenessWords } from "@/app/twin-lines";
import { Notice } from "@/components/form/messages";
import { Differences } from "@/components/moderation/differences";
import { shownName } from "@/lib/accounts/former-member";
import { requireModerator } from "@/lib/accounts/loaders";
import { kindPaths } from "@/lib/catalogue/schema";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import { differencesBetween, filledFields } from "@/lib/moderation/amendments";
import { type Case, readCase } from "@/lib/moderation/case-data";
import { readLikeness } from "@/lib/moderation/twin-data";
import { filterAddress } from "../../../filter-address";
import { readableContent } from "./readable-content";

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
  const [t, desk, fields, likeness, why, readable] = await Promise.all([
    getTranslations({ locale, namespace: "twins" }),
    getTranslations({ locale, namespace: "desk" }),
    getTranslations({ locale, namespace: "submit" }),
    readLikeness(one, other),
    likenessWords(),
    readableContent(locale),
  ]);
  const { filter } = filterAddress(query);
  const differences = differencesBetween(readable(one), readable(other));
  const differing = differences.map(({ field }) => field);
  const agreeing = filledFields(one.content).filter((field) => !differing.includes(field));
  const format = await getFormatter({ locale });
  const agree = format.list(
    agreeing.map((field) => fields(`fields.${field}`)),
    { type: "unit" },
  );
  const sides = { before: t("beside.this"), after: t("beside.other"), empty: desk("changes.empty") };
  return (
    <div className="page space-y-8">
      <p>
        <a href={localePath(locale, `/moderation/${one.entryId}?${filter}`)}>{t("beside.back")}</a>
      </p>
      <h1>{t("beside.title")}</h1>
      <Notice tone={likeness ? "warning" : "information"}>{likeness ? why(likeness) : t("beside.apart")}</Notice>
      <div className="grid gap-6 sm:grid-cols-2">
        <Side locale={locale} found={one} name={sides.before} />
        <Side locale={locale} found={other} name={sides.after} />
      </div>
      {agreeing.length > 0 && differences.length > 0 ? (
        <p className="max-w-[65ch]">{t("beside.agree", { fields: agree })}</p>
      ) : null}
      {differences.length > 0 ? (
        <section aria-labelledby="differences">
          <h2 id="differences" className="mb-4 text-lg">
            {t("beside.intro")}
          </h2>
          <Differences differences={differences} label={(field) => fields(`fields.${field}`)} words={sides} />
        </section>
      ) : (
        <p>{t("beside.same")}</p>
      )}
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
            {" · "}
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
