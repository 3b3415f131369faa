import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { database } from "@/lib/db/client";
import { performTransition } from "@/lib/moderation/mutations";
import { readStandingOut } from "@/lib/moderation/signal-data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { news } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

beforeAll(() => seedVocabulary(database()));

async function submitted(writer: Actor, title: string, body: string): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(writer, { entryId, seen: 0, content: news({ title, body }) });
  expect(await performTransition(writer, { entryId, transition: "submit" })).toMatchObject({ ok: true });
  return entryId;
}

test("what repeats another entry, comes in a flood or from a new account stands out, the weightiest first", async () => {
  const known = await createPerson({ createdAt: new Date("2020-01-01") });
  const first = await submitted(known, "A report", "What the ministry said about remittances.");
  const fresh = await createPerson();
  const flood: string[] = [];
  for (let number = 0; number <= 10; number += 1) {
    flood.push(await submitted(fresh, `Offer ${number}`, `This is the text of offer ${number}.`));
  }
  const copy = await submitted(fresh, "Another title", "What the ministry said about remittances.");

  const { found, lookedAt } = await readStandingOut();
  expect(lookedAt).toBe(13);
  const keysOf = (id: string) => found.find(({ entryId }) => entryId === id)?.signals.map(({ key }) => key);
  expect(found[0]?.entryId).toBe(copy);
  expect(keysOf(copy)).toEqual(["alike", "speed", "newAccount"]);
  expect(keysOf(first)).toEqual(["alike"]);
  expect(keysOf(flood[0] ?? "")).toEqual(["newAccount"]);
  expect(keysOf(flood[10] ?? "")).toEqual(["speed", "newAccount"]);

  await database().user.update({ where: { id: fresh.id }, data: { blockedAt: new Date() } });
  expect((await readStandingOut()).lookedAt).toBe(1);
});
