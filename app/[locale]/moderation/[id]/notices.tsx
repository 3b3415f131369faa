import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/form/messages";
import { Key } from "@/components/moderation/key";
import type { Actor } from "@/lib/accounts/actor";
import { kindPaths } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readCase } from "@/lib/moderation/case-data";
import { isTransitionName } from "@/lib/moderation/workflow";

type Props = { locale: Locale; moderator: Actor; done?: string; was?: string; filter: string };

/** What is done at the desk besides the steps of the workflow. */
const besides = ["classify", "amend", "merge", "unmerge", "unmergeOnly"];

/** What the moderator has just done, to this entry or to the one before it. */
export async function DoneNotice({ locale, moderator, done, was, filter }: Props) {
  if (!done || !(isTransitionName(done) || besides.includes(done))) return null;
  const [t, words, before] = await Promise.all([
    getTranslations({ locale, namespace: "desk" }),
    getTranslations({ locale, namespace: "moderation" }),
    was ? readCase(moderator, was) : null,
  ]);
  return (
    <Notice tone="success" live>
      {before ? (
        <p>
          <a href={localePath(locale, `/moderation/${before.entryId}?${filter}`)}>
            <bdi>{t("after", { title: before.content.title || words("item.untitled") })}</bdi>
          </a>
        </p>
      ) : null}
      <p>
        {words(`done.${done}`)}{" "}
        {before?.isPublic ? (
          <a href={localePath(locale, `/${kindPaths[before.kind]}/${before.slug}`)}>{words("case.public")}</a>
        ) : null}{" "}
        {before?.possible.includes("undo") ? (
          <a href={localePath(locale, `/moderation/${before.entryId}?${filter}`)} data-keys="z" aria-keyshortcuts="z">
            {words("transitions.undo")} <Key of="z" />
          </a>
        ) : null}
      </p>
    </Notice>
  );
}
