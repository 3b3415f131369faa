import type { Viewer } from "@/lib/accounts/actor";
import { type FieldErrors, failure, invalidField, type Result, success } from "@/lib/base/errors";
import type { Transaction } from "@/lib/db/client";
import { fieldIn } from "@/lib/i18n/by-language";
import { locales } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { changeInstitution, changeInstitutions, linkPrinted, note } from "./institution-change-mutations";
import { institutionKindRow } from "./institution-kinds";
import type { InstitutionWords } from "./institution-mutations";
import { mainName, namesOf } from "./institution-names";
import type { InstitutionFacts } from "./institution-schema";
import { firstFree, slugFromTitle } from "./slug";

/**
 * Takes an institution into the directory. What is published already and prints one of its names, or its ROR, is
 * linked to it.
 * @returns its id; `invalid` with the fields that are wrong: no name, a name that another has, an unknown place or topic
 */
export function addInstitution(
  viewer: Viewer,
  { facts, ...words }: InstitutionWords & { facts: InstitutionFacts },
): Promise<Result<string>> {
  return changeInstitutions(viewer, async (tx, actor) => {
    const terms = await vocabulary();
    const wrong = await factErrors(tx, facts, terms);
    if (wrong) return failure("invalid", { fields: wrong });
    const named = locales.filter((locale) => words.names[locale]);
    const first = mainName(words.names);
    if (!first) return invalidField(fieldIn("name", "en"), "required");
    for (const locale of named) {
      const namesake = await findNamesake(tx, words.names[locale] ?? "");
      if (namesake) return invalidField(fieldIn("name", locale), "institutionThere", { name: namesake });
    }
    const data = {
      ...rowOf(facts),
      names: words.names,
      acronym: words.acronym || null,
      slug: await freeSlug(tx, first),
    };
    const { id } = await tx.institution.create({ data, select: { id: true } });
    const entries = await linkPrinted(tx, id, { names: words.names, ror: data.ror });
    await note(tx, actor, "addInstitution", id, { reason: first, entries });
    return success(id);
  });
}

/**
 * Changes what is known of an institution beside its names; what is published already and prints its ROR becomes its own.
 * @returns `invalid` with the fields that are wrong
 */
export function describeInstitution(viewer: Viewer, id: string, facts: InstitutionFacts): Promise<Result<undefined>> {
  return changeInstitution(viewer, id, async (tx, institution, actor) => {
    const wrong = await factErrors(tx, facts, await vocabulary(), id);
    if (wrong) return failure("invalid", { fields: wrong });
    const row = rowOf(facts);
    await tx.institution.update({ where: { id }, data: row });
    const names = namesOf(institution.names);
    if (row.ror !== institution.ror) await linkPrinted(tx, id, { names, ror: row.ror });
    await note(tx, actor, "describeInstitution", id, { reason: mainName(names) });
    return success();
  });
}

function rowOf({ kind, city, country, website, ror, topics, verified }: InstitutionFacts) {
  return {
    kind: kind ? institutionKindRow(kind) : null,
    city: city || null,
    countryId: country ? termId("COUNTRY", country) : null,
    website: website || null,
    ror: ror || null,
    topicIds: [...new Set(topics)].map((code) => termId("TOPIC", code)),
    verified,
  };
}

async function factErrors(
  tx: Transaction,
  { country, topics, ror }: InstitutionFacts,
  terms: Vocabulary,
  own?: string,
): Promise<FieldErrors | null> {
  const errors: FieldErrors = {};
  if (country && !terms.find("COUNTRY", country)) errors.country = [{ key: "unknownTerm", values: { term: country } }];
  const unknown = topics.find((code) => terms.find("TOPIC", code)?.code !== code);
  if (unknown !== undefined) errors.topics = [{ key: "unknownTerm", values: { term: unknown } }];
  const other = ror ? await tx.institution.findUnique({ where: { ror }, select: { id: true, names: true } }) : null;
  if (other && other.id !== own) {
    errors.ror = [{ key: "institutionThere", values: { name: mainName(namesOf(other.names)) } }];
  }
  return Object.keys(errors).length > 0 ? errors : null;
}

/** The name of the institution that has a name already, whatever its accents and capitals, in any language. */
async function findNamesake(tx: Transaction, name: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`
    SELECT n.value AS name FROM "Institution" i, jsonb_each_text(i.names) n
    WHERE "nameWords"(n.value) = "nameWords"(${name}) LIMIT 1`;
  return row?.name;
}

/** Nobody else chooses one: institutions are changed one at a time. */
async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const base = slugFromTitle(name);
  const like = await tx.institution.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return firstFree(base, new Set(like.map(({ slug }) => slug)));
}
