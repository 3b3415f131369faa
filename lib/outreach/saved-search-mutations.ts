import { createHash } from "node:crypto";
import type { Actor } from "@/lib/accounts/actor";
import { authorize } from "@/lib/accounts/permissions";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { MOST_SAVED, type SearchToSave } from "./saved-search-schema";

/**
 * Keeps a search for a member. One that they have saved already stays one, with the new name.
 * @returns its id; `invalid` on `name` when they have as many as the hub keeps
 */
export async function saveSearch(actor: Actor, { name, query }: SearchToSave, locale: Locale): Promise<Result<string>> {
  const allowed = authorize(actor, "saveSearch");
  if (!allowed.ok) return allowed;
  return database().$transaction(async (tx) => {
    // One at a time for one account, so that two windows do not pass the limit together.
    await tx.$queryRaw`SELECT FROM "User" WHERE id = ${actor.id}::uuid FOR UPDATE`;
    const key = { userId: actor.id, queryHash: hashOf(query) };
    const known = await tx.savedSearch.count({ where: key });
    if (known === 0 && (await tx.savedSearch.count({ where: { userId: actor.id } })) >= MOST_SAVED) {
      return invalidField("name", "searchesTooMany", { most: MOST_SAVED });
    }
    const { id } = await tx.savedSearch.upsert({
      where: { userId_queryHash: key },
      create: { ...key, name, query, locale },
      update: { name, locale },
    });
    return success(id);
  });
}

/** Gives one of a member's own searches another name. */
export async function renameSearch(
  actor: Actor,
  { id, name }: { id: string; name: string },
): Promise<Result<undefined>> {
  const allowed = authorize(actor, "saveSearch");
  if (!allowed.ok) return allowed;
  const { count } = await database().savedSearch.updateMany({ where: { id, userId: actor.id }, data: { name } });
  return count > 0 ? success() : failure("missing");
}

/** Forgets one of a member's own searches. One that is gone already is no error. */
export async function removeSearch(actor: Actor, { id }: { id: string }): Promise<Result<undefined>> {
  await database().savedSearch.deleteMany({ where: { id, userId: actor.id } });
  return success();
}

function hashOf(query: string): string {
  return createHash("sha256").update(query).digest("hex");
}
