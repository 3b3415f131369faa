import { type Failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import type { Actor } from "./actor";
import type { Profile } from "./schema";

type ProfileData = {
  columns: {
    name: string;
    occupation: Profile["occupation"];
    institutionName: string | null;
    institutionId: string | null;
    countryId: string | null;
  };
  interestIds: string[];
};

/** What the account tables keep of a profile; or `invalid` on `country` or `interests` for a code that is no term. */
export async function profileData(profile: Profile): Promise<Result<ProfileData>> {
  const unknown = await unknownTerm(profile);
  if (unknown) return unknown;
  const countryId = profile.country ? termId("COUNTRY", profile.country) : null;
  const interestIds = profile.interests.map((code) => termId("TOPIC", code));
  const { name, occupation, institution } = profile;
  const institutionName = institution || null;
  const institutionId = institutionName ? await institutionCalled(institutionName) : null;
  return success({ columns: { name, occupation, institutionName, institutionId, countryId }, interestIds });
}

/** Changes what a person says about themselves, and the language that the hub writes to them in. */
export async function updateProfile(actor: Actor, profile: Profile & { locale: Locale }): Promise<Result<undefined>> {
  const data = await profileData(profile);
  if (!data.ok) return data;
  const { columns, interestIds } = data.value;
  await database().user.update({
    where: { id: actor.id },
    data: {
      ...columns,
      locale: profile.locale,
      interests: { deleteMany: {}, create: interestIds.map((termId) => ({ termId })) },
    },
  });
  return success();
}

async function unknownTerm({ country, interests }: Profile): Promise<Failure | null> {
  const terms = await vocabulary();
  if (country && !terms.find("COUNTRY", country)) return invalidField("country", "unknownTerm", { term: country });
  const topic = interests.find((code) => !terms.find("TOPIC", code));
  return topic === undefined ? null : invalidField("interests", "unknownTerm", { term: topic });
}

/** The institution on record whose name, in any language, or acronym this is. */
async function institutionCalled(name: string): Promise<string | null> {
  const found = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce("mergedIntoId", "id") AS "id" FROM "Institution"
    WHERE lower("acronym") = lower(${name})
       OR EXISTS (SELECT 1 FROM jsonb_each_text("names") AS each WHERE lower(each.value) = lower(${name}))
    LIMIT 2`;
  // Two of one name are left for a person to tell apart.
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
