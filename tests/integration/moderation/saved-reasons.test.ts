import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { database } from "@/lib/db/client";
import { readAllReasons, readReasonFile, readSavedReasons } from "@/lib/moderation/reason-data";
import { addReason, moveReason, retireReason, writeReason } from "@/lib/moderation/reason-mutations";
import { savedReasons, seedSavedReasons } from "@/prisma/seed/saved-reasons";
import { createPerson } from "@/tests/setup/people";

let administrator: Actor;
beforeAll(async () => {
  administrator = await createPerson({ role: "ADMINISTRATOR" });
});
beforeEach(async () => {
  await database().savedReason.deleteMany();
  await seedSavedReasons(database());
});

const words = { language: "en" as const, label: "Too short", text: "Please say more." };
const offered = async (readBy = "en") => readSavedReasons(["decline"], "en", readBy);

test("a new reason is offered last, in the language that it has, until others are written", async () => {
  const added = await addReason(administrator, { transition: "decline", ...words });
  const id = added.ok ? added.value.id : "";
  expect((await offered("ar")).at(-1)).toMatchObject({ id, label: "Too short", text: "Please say more." });
  expect((await readAllReasons("en")).find((reason) => reason.id === id)?.lacking).toEqual(["fr", "es", "pt", "ar"]);
  await writeReason(administrator, id, { language: "ar", label: "قصير", text: "يرجى التوضيح." });
  expect((await offered("ar")).at(-1)).toMatchObject({ label: "Too short", text: "يرجى التوضيح." });
  expect(await readReasonFile(id, "ar")).toMatchObject({ label: "قصير", texts: { en: "Please say more." } });
  expect(await writeReason(administrator, "no-such", words)).toMatchObject({ code: "missing" });
});

test("a retired reason is offered no more, does not come back with a seed, and can be brought back", async () => {
  const [first] = await offered();
  const id = first?.id ?? "";
  expect(await retireReason(administrator, id, true)).toEqual({ ok: true });
  expect(await retireReason(administrator, id, true)).toMatchObject({ code: "conflict" });
  await seedSavedReasons(database());
  expect((await offered()).map((reason) => reason.id)).not.toContain(id);
  expect(await retireReason(administrator, id, false)).toEqual({ ok: true });
  expect((await offered()).map((reason) => reason.id)).toContain(id);
  const log = await database().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
  expect(log).toMatchObject([
    { action: "retireReason", actorId: administrator.id },
    { action: "restoreReason", actorId: administrator.id },
  ]);
});

test("reasons change places among those of their decision, and the first goes no higher", async () => {
  const ids = (await offered()).map(({ id }) => id);
  const [first, second] = ids as [string, string];
  expect(await moveReason(administrator, second, "up")).toEqual({ ok: true });
  expect((await offered()).map(({ id }) => id)).toEqual([second, first, ...ids.slice(2)]);
  expect(await moveReason(administrator, second, "up")).toMatchObject({ code: "conflict" });
  expect((await readAllReasons("en")).length).toBe(savedReasons.length);
});

test.each(["MEMBER", "MODERATOR"] as const)("a %s changes none of them", async (role) => {
  const actor = await createPerson({ role });
  const [first] = await offered();
  const before = await database().savedReason.findMany();
  expect(await addReason(actor, { transition: "decline", ...words })).toMatchObject({ code: "forbidden" });
  expect(await writeReason(actor, first?.id ?? "", words)).toMatchObject({ code: "forbidden" });
  expect(await retireReason(actor, first?.id ?? "", true)).toMatchObject({ code: "forbidden" });
  expect(await moveReason(actor, first?.id ?? "", "down")).toMatchObject({ code: "forbidden" });
  expect(await database().savedReason.findMany()).toEqual(before);
});
