import { getTranslations } from "next-intl/server";
import { twinLines } from "@/app/twin-lines";
import { Twins } from "@/components/moderation/twins";
import type { Actor } from "@/lib/accounts/actor";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { Case } from "@/lib/moderation/case-data";
import { readTwinsOfCase } from "@/lib/moderation/twin-data";

type Props = { locale: Locale; moderator: Actor; found: Case; filter: string };

/** What may be the same work as the entry at the desk, published or not. */
export async function TwinsBeside({ locale, moderator, found, filter }: Props) {
  const [{ twins, distinct }, t] = await Promise.all([
    readTwinsOfCase(moderator, found),
    getTranslations({ locale, namespace: "twins" }),
  ]);
  const published = twins.filter(({ status }) => found.isPublic && status === "PUBLISHED");
  const mergeable = new Set(published.map(({ entryId }) => entryId));
  return (
    <Twins
      twins={await twinLines(twins)}
      distinct={distinct}
      beside={(other) => localePath(locale, `/moderation/${found.entryId}/beside/${other}?${filter}`)}
      merge={(other) =>
        mergeable.has(other) ? localePath(locale, `/moderation/merge?keep=${other}&drop=${found.entryId}`) : undefined
      }
      words={{
        title: t("desk.title"),
        none: t("desk.none"),
        distinct: t("desk.distinct"),
        compare: t("desk.compare"),
        merge: t("desk.merge"),
      }}
    />
  );
}
