import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { Notice } from "@/components/form/messages";
import { requireModerator } from "@/lib/accounts/loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readChoices, turned } from "@/lib/moderation/merge-choices";
import { findNamedEntry, readMergePair, readMergeSide } from "@/lib/moderation/merge-data";
import { mergeAddress, one, type Query } from "./address";
import { Choose } from "./choose";
import { OtherForm } from "./other-form";
import { Preview } from "./preview";
import { Sides } from "./sides";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "merge" });
  return { title: t("title") };
}

/** Two public entries that are one work: which other one, what to keep of each, what comes of it. */
export default async function MergePage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const t = await getTranslations({ locale, namespace: "merge" });
  const [keepId, dropId] = [one(query, "keep"), one(query, "drop")];
  if (!dropId) return <Other locale={locale} keepId={keepId} typed={one(query, "other")} />;
  const pair = await readMergePair(moderator, keepId, dropId);
  if (!pair) return <MissingPage />;
  const choices = readChoices(Object.entries(query));
  if (one(query, "swap")) redirect(localePath(locale, mergeAddress(dropId, keepId, turned(choices))));

  const { keep, drop, refusal } = pair;
  const changed = [[keep, one(query, "seenKeep")] as const, [drop, one(query, "seenDrop")] as const].flatMap(
    ([side, seen]) => (seen && Number(seen) !== side.version ? side.title : []),
  );
  const reason = refusal?.code === "conflict" ? t(`problem.${refusal.values?.problem}`) : t("problem.own");
  return (
    <div className="wrap space-y-8 pt-4">
      <p>
        <a href={localePath(locale, `/moderation/${keep.entryId}`)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <Sides locale={locale} pair={pair} />
      {refusal ? (
        <Notice tone="warning" title={t("impossible")}>
          {reason}
        </Notice>
      ) : (
        <>
          {changed.map((title) => (
            <Notice key={title} tone="warning" live>
              {t("changed", { title })}
            </Notice>
          ))}
          {one(query, "view") === "preview" ? (
            <Preview locale={locale} pair={pair} choices={choices} />
          ) : (
            <Choose locale={locale} pair={pair} choices={choices} />
          )}
        </>
      )}
    </div>
  );
}

/** Finds the other entry by what was pasted, or asks for it. */
async function Other({ locale, keepId, typed }: { locale: Locale; keepId: string; typed: string }) {
  const moderator = await requireModerator(locale);
  const [t, keep, found] = await Promise.all([
    getTranslations({ locale, namespace: "merge" }),
    readMergeSide(moderator, keepId),
    typed ? findNamedEntry(typed) : null,
  ]);
  if (!keep) return <MissingPage />;
  if (found) redirect(localePath(locale, mergeAddress(keepId, found)));
  return (
    <div className="page space-y-6">
      <p>
        <a href={localePath(locale, `/moderation/${keepId}`)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p>
        <bdi>{keep.title}</bdi>
      </p>
      <OtherForm locale={locale} keepId={keepId} typed={typed} wrong={typed ? t("notFound") : undefined} />
    </div>
  );
}
