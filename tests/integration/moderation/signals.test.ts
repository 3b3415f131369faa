import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { honeypotField } from "@/lib/accounts/honeypot";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { database } from "@/lib/db/client";
import { amendEntry } from "@/lib/moderation/amendment-mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { readSignalsOf, readStandingOut } from "@/lib/moderation/signal-data";
import { receiveForm } from "@/lib/moderation/submission-mutations";
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

test("a form that a program filled in is taken in whole, and says so at the desk", async () => {
  const writer = await createPerson({ createdAt: new Date("2020-01-01") });
  const entryId = randomUUID();
  const data = new FormData();
  const fields = { entryId, window: randomUUID(), version: "0", intent: "submit", title: "Filled in", language: "en" };
  const rest = { date: "2026-05-05", body: "Every field.", source: "Radio", topics: "gender" };
  for (const [name, value] of Object.entries({ ...fields, ...rest, [honeypotField]: "https://x.example" })) {
    data.append(name, value);
  }
  expect(await receiveForm(writer, "news", data)).toMatchObject({ ok: true, value: { submitted: true } });
  expect(await readSignalsOf(entryId)).toEqual([{ key: "honeypot", weight: 3, values: {} }]);

  // What a moderator puts right is another revision; the signal is the entry's.
  const moderator = await createPerson({ role: "MODERATOR" });
  expect(await amendEntry(moderator, { entryId, amendment: { title: "Filled in by hand" } })).toMatchObject({
    ok: true,
  });
  expect((await readSignalsOf(entryId)).map(({ key }) => key)).toEqual(["honeypot"]);
});
