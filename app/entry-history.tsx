import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/components/entry/words";
import { DifferencesKey } from "@/components/moderation/differences";
import { loadHistory } from "@/lib/catalogue/loaders";
import { type Kind, kindPaths } from "@/lib/catalogue/schema";
import { dayOf } from "@/lib/i18n/dates";
import { localePath } from "@/lib/i18n/locales";
import { ContentDifferences } from "./content-differences";
import type { EntryParams } from "./entry-route";
import { absentMetadata, GonePage, MissingPage } from "./missing-page";
import { moveToMerged } from "./moved-for-good";

/** At most so much of what was removed or added at one place: readers on small connections read this, too. */
const MOST = 1_500;

/** Title of the page; it is no page for search engines. */
export async function historyMetadata(kind: Kind, { params }: EntryParams): Promise<Metadata> {
  const { locale, slug } = await params;
  const history = await loadHistory(kind, slug);
  if (history.state !== "public") return absentMetadata(locale, history.state);
  const t = await getTranslations({ locale, namespace: "revisions" });
  return { title: t("titleOf", { title: history.title }), robots: { index: false } };
}

/** What readers were shown of an entry, and what changed: the whole of `/publications/{slug}/history` and its like. */
export async function EntryHistory({ kind, params }: EntryParams & { kind: Kind }) {
  const { locale, slug } = await params;
  const history = await loadHistory(kind, slug);
  if (history.state === "missing") return <MissingPage />;
  if (history.state === "merged") moveToMerged(locale, kind, history.into, "/history");
  if (history.state === "gone") return <GonePage tombstone={history.tombstone} />;
  const t = await getTranslations({ locale, namespace: "revisions" });
  const { title, language, changes, publishedAt, more } = history;
  return (
    <div className="page max-w-[52rem] space-y-6">
      <h1>{t("public")}</h1>
      <p>
        <a href={localePath(locale, `/${kindPaths[kind]}/${slug}`)}>
          <InLanguage language={language}>{title}</InLanguage>
        </a>
      </p>
      {changes.length > 0 ? <DifferencesKey /> : <p>{t("unchanged")}</p>}
      <ol className="space-y-8">
        {changes.map(({ at, by, versions }) => (
          <li key={at.toISOString()}>
            <h2 className="text-lg">
              <time dateTime={at.toISOString()}>{dayOf(at, locale)}</time>
            </h2>
            {by ? <p className="mb-2 text-quiet text-sm">{t(`publicBy.${by}`)}</p> : null}
            {versions ? (
              <ContentDifferences locale={locale} most={MOST} {...versions} />
            ) : (
              <p className="text-quiet">{t("withheldPublic")}</p>
            )}
          </li>
        ))}
      </ol>
      {more ? <p className="text-quiet">{t("more")}</p> : null}
      {publishedAt && !more ? (
        <p className="border-line border-t pt-3">{t("first", { date: dayOf(publishedAt, locale) })}</p>
      ) : null}
    </div>
  );
}
