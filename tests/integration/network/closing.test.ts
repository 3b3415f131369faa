import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { verifyCredentials } from "@/lib/accounts/log-in-mutations";
import { hashPassword } from "@/lib/accounts/passwords";
import { register } from "@/lib/accounts/registration-mutations";
import { openSession } from "@/lib/accounts/session-mutations";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { createPublished } from "@/lib/catalogue/intake";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { storeFile } from "@/lib/files/mutations";
import { storage } from "@/lib/files/storage";
import { drainMail } from "@/lib/mail/sender";
import { readCase } from "@/lib/moderation/case-data";
import { performTransition } from "@/lib/moderation/mutations";
import { readFarewell } from "@/lib/network/closing-data";
import { closeAccount } from "@/lib/network/closing-mutations";
import { stopClock } from "@/tests/setup/stopped-clock";
import { createPerson } from "../../setup/people";
import { origin, password, registration } from "../accounts/accounts";
import { emptyCatalogue } from "../catalogue/publishing";
import { pdf } from "../files/pdf";

const publication = (more: object = {}) =>
  contentSchema.parse({
    kind: "publication",
    language: "en",
    title: "Remittances along the coast",
    topics: ["remittances"],
    countries: ["SEN", "CIV"],
    contributors: [{ name: "Somebody else" }],
    resourceType: "article",
    issued: "2020",
    ...more,
  });

let person: Actor;
let moderator: Actor;
let sessionId: string;

beforeEach(async () => {
  await emptyCatalogue();
  person = await createPerson({
    email: "leaving@example.org",
    name: "Zanele Leaving",
    passwordHash: await hashPassword(password),
    institutionName: "Institute of Departures",
    countryId: "country:ZAF",
  });
  moderator = await createPerson({ role: "MODERATOR" });
  sessionId = await openSession(person.id, "A browser of Zanele");
});

const close = (over: object = {}) =>
  closeAccount(person, { currentPassword: password, confirmation: person.email, ...over }, sessionId);

async function publishOwn(more: object = {}): Promise<string> {
  const arrival = { content: publication(more), provenance: "FORM" as const, source: "test", submitterId: person.id };
  const published = await database().$transaction((tx) => createPublished(tx, arrival));
  if (!published.ok) throw new Error(JSON.stringify(published));
  return published.value.entryId;
}

async function draft(more: object = {}, writer = person): Promise<string> {
  const entryId = crypto.randomUUID();
  const kept = await keepDraft(writer, { entryId, seen: 0, content: publication(more) });
  if (!kept.ok) throw new Error(JSON.stringify(kept));
  return entryId;
}

async function submit(more: object = {}, writer = person): Promise<string> {
  const entryId = await draft(more, writer);
  expect(await performTransition(writer, { entryId, transition: "submit" })).toMatchObject({ ok: true });
  return entryId;
}

async function upload(word: string): Promise<string> {
  const stored = await storeFile(person, { name: `${word}.pdf`, bytes: pdf(word) });
  if (!stored.ok) throw new Error(JSON.stringify(stored));
  return stored.value.id;
}

const entry = (id: string) => database().entry.findUnique({ where: { id }, include: { openRevision: true } });

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()`;
  const rows = await Promise.all(
    tables.map(({ name }) =>
      database().$queryRawUnsafe<{ line: string }[]>(`SELECT row_to_json(t)::text AS line FROM ${name} t`),
    ),
  );
  return rows.flatMap((table) => table.map(({ line }) => line)).join("\n");
}

describe("closing an account", () => {
  test("leaves no trace of the person in any table once the last mail is sent", async () => {
    await database().user.update({
      where: { id: person.id },
      data: {
        interests: { create: { termId: "topic:remittances" } },
        identities: { create: { provider: "orcid", subject: "0000-0002-1825-0097" } },
        savedSearches: { create: { name: "Zanele's search", query: "q=a", queryHash: "h", locale: "en" } },
        tokens: {
          create: {
            hash: "h",
            purpose: "CHANGE_EMAIL",
            newEmail: "zanele.new@example.org",
            expiresAt: new Date("2099-01-01"),
          },
        },
      },
    });
    await publishOwn();
    await submit({ title: "Waiting" });
    await drainMail();
    expect((await everything()).includes("leaving@example.org")).toBe(true);

    expect(await close()).toEqual({ ok: true, value: undefined });
    const last = await database().mailTask.findMany({ where: { sentAt: null } });
    expect(last).toMatchObject([{ to: "leaving@example.org", template: "accountClosed" }]);
    expect(await drainMail()).toBe(1);
    const left = await everything();
    for (const trace of [
      "leaving@example",
      "Zanele",
      "Departures",
      '"countryId":"country:ZAF"',
      "0000-0002-1825",
      "zanele.new",
    ]) {
      expect(left.includes(trace), trace).toBe(false);
    }
    expect(await verifyCredentials({ email: person.email, password }, null)).toMatchObject({ ok: false });
  });

  test("keeps what is published, whose history tells of a former member", async () => {
    const id = await publishOwn({ files: [await upload("published")] });
    await close();
    expect(await entry(id)).toMatchObject({ status: "PUBLISHED", submitterId: person.id });
    const found = await readCase(moderator, id);
    expect(found?.history.map(({ actor }) => actor)).toEqual(["Former member"]);
    expect(await database().storedFile.findMany()).toMatchObject([{ name: "published.pdf" }]);
  });

  test("withdraws what waits, deletes drafts with their files, gives claims back", async () => {
    const waiting = await submit({ title: "Waiting", files: [await upload("waiting")] });
    const discarded = await draft({ title: "Draft", files: [await upload("draft")] });
    const other = await createPerson();
    const claimed = await submit({ title: "Of somebody else" }, other);
    await database().user.update({ where: { id: person.id }, data: { role: "MODERATOR" } });
    person = { ...person, role: "MODERATOR" };
    expect(await performTransition(person, { entryId: claimed, transition: "claim" })).toMatchObject({ ok: true });
    expect(await readFarewell(person, sessionId)).toMatchObject({ waiting: 1, drafts: 1, claimed: 1, published: 0 });

    expect(await close()).toMatchObject({ ok: true });
    expect(await entry(waiting)).toMatchObject({ status: "WITHDRAWN", openRevision: { state: "WITHDRAWN" } });
    expect(await entry(discarded)).toBeNull();
    expect(await entry(claimed)).toMatchObject({ status: "SUBMITTED", claimedById: null, submitterId: other.id });
    expect((await database().storedFile.findMany()).map(({ name }) => name)).toEqual(["waiting.pdf"]);
    const kept = ["waiting", "draft"].map((word) =>
      storage().exists(createHash("sha256").update(pdf(word)).digest("hex")),
    );
    expect(await Promise.all(kept)).toEqual([true, false]);
    // Readers never saw it, so nobody can bring it back to them.
    const found = await readCase(moderator, waiting);
    expect(found?.possible).toEqual([]);
    expect(await performTransition(moderator, { entryId: waiting, transition: "restore" })).toMatchObject({
      code: "conflict",
    });
  });

  test("leaves a published entry up when a change to it was waiting", async () => {
    const id = await publishOwn();
    const revision = await database().revision.create({
      data: { entryId: id, number: 2, state: "SUBMITTED", content: {}, language: "en", title: "Change" },
    });
    await database().entry.update({ where: { id }, data: { openRevisionId: revision.id } });
    await close();
    expect(await entry(id)).toMatchObject({ status: "PUBLISHED", openRevisionId: null });
    expect(await database().revision.findUnique({ where: { id: revision.id } })).toMatchObject({ state: "WITHDRAWN" });
  });

  test("keeps the author of the public record, without the account", async () => {
    const { id } = await database().person.create({ data: { slug: "zanele", name: "Z. L.", userId: person.id } });
    await close();
    expect(await database().person.findUnique({ where: { id } })).toMatchObject({ name: "Z. L.", userId: null });
  });

  test("is noted without personal data", async () => {
    await publishOwn();
    await close();
    const [event] = await database().auditEvent.findMany();
    expect(event).toMatchObject({
      action: "closeAccount",
      subjectId: person.id,
      detail: { released: 0, withdrawn: 0, discarded: 0 },
    });
  });

  test("frees the address, with which one begins anew", async () => {
    await close();
    expect(await register(registration({ email: "leaving@example.org" }), origin)).toMatchObject({ ok: true });
    const user = await database().user.findUniqueOrThrow({ where: { email: "leaving@example.org" } });
    expect(user.id).not.toBe(person.id);
  });
});

describe("an account is not closed", () => {
  const stays = async () =>
    expect(await database().user.findUnique({ where: { id: person.id } })).toMatchObject({
      email: "leaving@example.org",
      closedAt: null,
    });

  test("by another address or a wrong password", async () => {
    expect(await close({ confirmation: "somebody@example.org" })).toMatchObject({
      fields: { confirmation: [{ key: "confirmationDiffers" }] },
    });
    expect(await close({ currentPassword: "a guess" })).toMatchObject({
      fields: { currentPassword: [{ key: "passwordWrong" }] },
    });
    await stays();
  });

  test("by guessing: after some attempts one has to wait", async () => {
    stopClock();
    const answers = [];
    for (let attempt = 0; attempt < 12; attempt++) answers.push(await close({ currentPassword: `guess ${attempt}` }));
    expect(answers.at(-1)).toMatchObject({ code: "tooMany" });
    expect(await close()).toMatchObject({ code: "tooMany" });
    await stays();
  });

  test("without a password by who has not just logged in", async () => {
    await database().user.update({ where: { id: person.id }, data: { passwordHash: null } });
    const long = new Date(Date.now() - 20 * 60_000);
    await database().session.update({ where: { id: sessionId }, data: { createdAt: long } });
    expect(await close({ currentPassword: "" })).toMatchObject({ fields: { confirmation: [{ key: "logInAgain" }] } });
    await stays();
    sessionId = await openSession(person.id, null);
    expect(await close({ currentPassword: "" })).toMatchObject({ ok: true });
  });

  test("when nobody else administers the hub", async () => {
    await database().user.update({ where: { id: person.id }, data: { role: "ADMINISTRATOR" } });
    person = { ...person, role: "ADMINISTRATOR" };
    await createPerson({ role: "ADMINISTRATOR", blockedAt: new Date() });
    expect(await close()).toMatchObject({ fields: { confirmation: [{ key: "lastAdministrator" }] } });
    await stays();
    await createPerson({ role: "ADMINISTRATOR" });
    expect(await close()).toMatchObject({ ok: true });
  });
});
