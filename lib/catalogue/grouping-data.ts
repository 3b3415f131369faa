import { clock } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { codeOf } from "@/lib/vocabulary/terms";

/** The groupings of countries, with how many members each has today. */
export async function readGroupings(locale: Locale) {
  const terms = await vocabulary();
  const today = clock.now();
  return terms.list("GROUPING").map(({ id, code }) => ({
    code,
    label: terms.label(id, locale),
    members: terms.membersOf(id, today).length,
  }));
}
export type ListedGrouping = Awaited<ReturnType<typeof readGroupings>>[number];

/** A grouping with all that ever belonged to it, by name, and the countries that may; null when there is none. */
export async function readGrouping(code: string, locale: Locale) {
  const terms = await vocabulary();
  const group = terms.find("GROUPING", code);
  if (!group) return null;
  const rows = await database().termMembership.findMany({ where: { groupId: group.id } });
  const collator = new Intl.Collator(locale);
  const members = rows
    .map(({ memberId, since, until }) => ({
      code: codeOf(memberId),
      label: terms.label(memberId, locale),
      since,
      until,
    }))
    .sort((a, b) => collator.compare(a.label, b.label));
  const countries = terms.list("COUNTRY", locale).map((country) => ({
    value: country.code,
    label: terms.label(country.id, locale),
  }));
  return { code, label: terms.label(group.id, locale), members, countries };
}
export type GroupingFile = NonNullable<Awaited<ReturnType<typeof readGrouping>>>;
