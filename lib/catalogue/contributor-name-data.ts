import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { nameFor, namesOf } from "./institution-names";

/** Names of people and institutions by their ids, in a language where they have one in it. Unknown ids are missing. */
export async function readContributorNames(
  people: string[],
  institutions: string[],
  locale: Locale,
): Promise<Map<string, string>> {
  const db = database();
  const [persons, bodies] = await Promise.all([
    people.length > 0 ? db.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }) : [],
    institutions.length > 0
      ? db.institution.findMany({ where: { id: { in: institutions } }, select: { id: true, names: true } })
      : [],
  ]);
  return new Map([
    ...persons.map(({ id, name }): [string, string] => [id, name]),
    ...bodies.map(({ id, names }): [string, string] => [id, nameFor(namesOf(names), locale).name]),
  ]);
}
