import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import type { Content } from "@/lib/catalogue/schema";
import { mergeTopic } from "@/lib/catalogue/topic-mutations";
import { database } from "@/lib/db/client";
import { findOaiRecord } from "@/lib/exchange/oai/data";
import { hideEntriesOf, showEntriesOf } from "@/lib/moderation/hiding-mutations";
import { mergeEntries } from "@/lib/moderation/merge-mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { unmergeEntry } from "@/lib/moderation/unmerge-mutations";
import type { TransitionName } from "@/lib/moderation/workflow";
import { closeSearchEngine } from "@/lib/search/engine";
import { news, publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";
import { emptyCatalogue } from "../catalogue/publishing";

let writer: Actor;
let moderator: Actor;

beforeEach(async () => {
  await emptyCatalogue();
  writer = await createPerson();
  moderator = await createPerson({ role: "MODERATOR" });
});
afterAll(closeSearchEngine);

async function step(entryId: string, transition: TransitionName, actor = moderator) {
  const done = await performTransition(actor, { entryId, transition, reason: "Because.", publicReason: "other" });
  expect(done, transition).toMatchObject({ ok: true });
}

async function submitted(content: Content): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(writer, { entryId, seen: 0, content });
  await step(entryId, "submit", writer);
  return entryId;
}

async function approved(content: Content): Promise<string> {
  const entryId = await submitted(content);
  await step(entryId, "approve");
  return entryId;
}

async function stamp(entryId: string): Promise<Date | null> {
  return (await database().entry.findUniqueOrThrow({ where: { id: entryId } })).publicChangeAt;
}

/** What harvesters learn of a step: nothing, or that the record is there or gone, at a later time. */
async function told(entryId: string, work: () => Promise<unknown>): Promise<"nothing" | "there" | "gone"> {
  const before = await stamp(entryId);
  await work();
  const after = await stamp(entryId);
  if (before?.getTime() === after?.getTime()) return "nothing";
  expect(after?.getTime() ?? 0).toBeGreaterThan(before?.getTime() ?? 0);
  const record = await findOaiRecord("hub.example", `oai:hub.example:${entryId}`);
  expect(record?.changedAt).toEqual(after);
  return record?.isDeleted ? "gone" : "there";
}

test("harvesters hear of what readers see, and of nothing else", async () => {
  const entryId = await submitted(publication());
  expect(await told(entryId, () => step(entryId, "claim"))).toBe("nothing");
  expect(await told(entryId, () => step(entryId, "approve"))).toBe("there");

  const revise = async () => {
    expect(await startRevision(writer, entryId)).toMatchObject({ ok: true });
    const { version } = await database().entry.findUniqueOrThrow({ where: { id: entryId } });
    await keepDraft(writer, { entryId, seen: version, content: publication({ abstract: "Anew." }) });
    await step(entryId, "submit", writer);
  };
  expect(await told(entryId, revise)).toBe("nothing");
  expect(await told(entryId, () => step(entryId, "approve"))).toBe("there");
  expect(await told(entryId, () => step(entryId, "withdraw"))).toBe("gone");
  expect(await told(entryId, () => step(entryId, "restore"))).toBe("there");
});

test("a first publication that is taken back stays in the harvesters' list, as gone", async () => {
  const entryId = await approved(publication());
  expect(await told(entryId, () => step(entryId, "undo"))).toBe("gone");
  expect(await told(entryId, () => step(entryId, "approve"))).toBe("there");
});

test("whose submitter is blocked is gone, and back with them", async () => {
  const entryId = await approved(publication());
  const block = () => database().$transaction((tx) => hideEntriesOf(tx, moderator, writer.id, "Spam."));
  const unblock = () => database().$transaction((tx) => showEntriesOf(tx, moderator, writer.id, "No spam."));
  expect(await told(entryId, block)).toBe("gone");
  expect(await told(entryId, unblock)).toBe("there");
});

test("of two that are one work one is gone, until they are two again", async () => {
  const [keepId, dropId] = [await approved(publication({ doi: "" })), await approved(publication({ volume: "53" }))];
  const versionOf = async (id: string) => (await database().entry.findUniqueOrThrow({ where: { id } })).version;
  const merge = async () => {
    const seen = { keep: await versionOf(keepId), drop: await versionOf(dropId) };
    const done = await mergeEntries(moderator, { keepId, dropId, seen, choices: {}, note: "One work." });
    expect(done).toMatchObject({ ok: true });
  };
  const unmerge = async () => {
    expect(await unmergeEntry(moderator, { entryId: dropId, seen: await versionOf(dropId) })).toMatchObject({
      ok: true,
    });
  };
  expect(await told(keepId, async () => expect(await told(dropId, merge)).toBe("gone"))).toBe("there");
  expect(await told(keepId, async () => expect(await told(dropId, unmerge)).toBe("there"))).toBe("there");
});

test("who harvests a topic hears of what a merged topic brings", async () => {
  const administrator = await createPerson({ role: "ADMINISTRATOR" });
  const entryId = await approved(news({ topics: ["labour-mobility"] }));
  const merge = async () => {
    const merged = await mergeTopic(administrator, "labour-mobility", { into: "gender", reason: "One topic." });
    expect(merged).toMatchObject({ ok: true });
  };
  expect(await told(entryId, merge)).toBe("there");
  expect((await findOaiRecord("hub.example", `oai:hub.example:${entryId}`))?.sets).toContain("gender");
});
