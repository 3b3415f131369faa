import { beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { limits } from "@/lib/accounts/rate-limit";
import { openSession } from "@/lib/accounts/session-mutations";
import { clock } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import type { Entry } from "@/lib/db/generated/client";
import { listKeptMails } from "@/lib/mail/folder";
import { drainMail } from "@/lib/mail/sender";
import { countOpenReports, readReports, readReportsOf } from "@/lib/moderation/report-data";
import { answerReports, reportEntry } from "@/lib/moderation/report-mutations";
import { reportFilterSchema, reportSchema } from "@/lib/moderation/report-schema";
import { closeAccount } from "@/lib/network/closing-mutations";
import { emptyCatalogue, publish, withdraw } from "@/tests/integration/catalogue/publishing";
import { event, news, publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let moderator: Actor;
beforeEach(async () => {
  await emptyCatalogue();
  moderator = await createPerson({ role: "MODERATOR" });
});

const kindNames = { PUBLICATION: "publication", EVENT: "event", NEWS: "news" } as const;

async function send(entry: Entry, more: object = {}, origin: object = {}) {
  const report = {
    kind: kindNames[entry.kind],
    slug: entry.slug,
    reason: "WRONG",
    words: "The year is 2014.",
    ...more,
  };
  return reportEntry(reportSchema.parse(report), { locale: "en", address: null, ...origin });
}

const open = reportFilterSchema.parse({});
const list = async (filter: object = {}) => (await readReports(moderator, { ...open, ...filter })).entries;
const idsOf = async (entry: Entry) => (await readReportsOf(entry.id)).map(({ id }) => id);

test("reports about one entry stand together, those about rights first, then those that waited longest", async () => {
  const [article, conference, item] = [await publish(publication()), await publish(event()), await publish(news())];
  await send(conference, { reason: "BROKEN", words: "The site is gone." });
  await send(article);
  await send(conference, { reason: "NOT_RELEVANT" });
  await send(item, { reason: "RIGHTS", words: "This is my photograph." });

  const found = await list();
  expect(found.map(({ entryId, reports }) => [entryId, reports.map(({ reason }) => reason)])).toEqual([
    [item.id, ["RIGHTS"]],
    [conference.id, ["BROKEN", "NOT_RELEVANT"]],
    [article.id, ["WRONG"]],
  ]);
  expect(await countOpenReports()).toBe(4);
  expect((await list({ reason: "BROKEN" })).map(({ reports }) => reports.length)).toEqual([1]);
  expect((await list({ entry: article.id })).map(({ entryId }) => entryId)).toEqual([article.id]);
});

test("an answer closes what it names, is mailed to whoever left an address, in their language, and forgets it", async () => {
  const entry = await publish(publication());
  await send(entry, { email: " Reader@Example.org " }, { locale: "fr" });
  await send(entry, { words: "And the journal, too." });
  const [first = "", second = ""] = await idsOf(entry);
  expect(await readReportsOf(entry.id)).toMatchObject([{ waitsForAnswer: true }, { waitsForAnswer: false }]);

  const answer = { entryId: entry.id, reports: [first], outcome: "MENDED" as const, note: "" };
  expect(await answerReports(moderator, answer)).toMatchObject({ fields: { note: [{ key: "noteRequired" }] } });
  const note = "L’année est corrigée.";
  expect(await answerReports(moderator, { ...answer, note })).toEqual({ ok: true, value: { closed: 1 } });
  expect(await countOpenReports()).toBe(1);
  expect((await list({ state: "closed" }))[0]?.reports).toMatchObject([
    { id: first, closed: { by: moderator.name, outcome: "MENDED", note } },
  ]);
  expect(await database().entryReport.count({ where: { email: { not: null } } })).toBe(0);

  await drainMail();
  const [mail] = await listKeptMails(1);
  expect(mail?.to).toBe("reader@example.org");
  expect(mail?.subject).toBe(`Votre signalement sur « ${publication().title} »`);
  expect(mail?.text).toContain(`> ${note}`);
  expect(mail?.text).toContain(`/fr/publications/${entry.slug}\n`);
  expect(await database().mailTask.findMany({ select: { to: true, parameters: true } })).toEqual([
    { to: "", parameters: {} },
  ]);
  expect(await database().auditEvent.findFirst({ where: { action: "answerReports" } })).toMatchObject({
    actorId: moderator.id,
    subjectId: entry.id,
    detail: { outcome: "MENDED", reports: [first], reason: note },
  });

  // Closed once; the other is answered without a word, because nobody waits for one.
  expect(await answerReports(moderator, { ...answer, note })).toMatchObject({ code: "conflict" });
  expect(await answerReports(moderator, { ...answer, reports: [second] })).toMatchObject({ ok: true });
  expect((await readReportsOf(entry.id)).every(({ closed }) => closed)).toBe(true);
});

test("two moderators who close the same report at once: one does", async () => {
  const entry = await publish(publication());
  await send(entry, { email: "reader@example.org" });
  const other = await createPerson({ role: "MODERATOR" });
  const reports = await idsOf(entry);
  const answer = { entryId: entry.id, reports, outcome: "NOTHING_WRONG" as const, note: "All is well." };
  const both = await Promise.all([moderator, other].map((actor) => answerReports(actor, answer)));

  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await database().mailTask.count()).toBe(1);
});

test("only moderators close reports, never those about their own entry, and say withdrawn only of what is", async () => {
  const entry = await publish(publication());
  await send(entry, { reason: "RIGHTS" });
  const answer = { entryId: entry.id, reports: await idsOf(entry), outcome: "WITHDRAWN" as const, note: "" };

  expect(await answerReports(await createPerson(), answer)).toMatchObject({ code: "forbidden" });
  expect(await answerReports(null, answer)).toMatchObject({ code: "unauthenticated" });
  const own = await createPerson({ role: "MODERATOR" });
  await database().entry.update({ where: { id: entry.id }, data: { submitterId: own.id } });
  expect(await answerReports(own, answer)).toMatchObject({ code: "forbidden" });
  expect((await readReports(own, open)).entries).toMatchObject([{ mayAnswer: false }]);

  expect(await answerReports(moderator, answer)).toMatchObject({ fields: { outcome: [{ key: "stillPublic" }] } });
  await withdraw(entry.id);
  expect(await list()).toMatchObject([{ path: null }]);
  expect(await answerReports(moderator, answer)).toMatchObject({ ok: true });
});

test("only what is public can be reported, and not without end", async () => {
  const entry = await publish(publication());
  await withdraw(entry.id);
  expect(await send(entry)).toMatchObject({ code: "missing" });

  vi.spyOn(clock, "now").mockReturnValue(new Date("2026-11-25T10:00:00Z"));
  const item = await publish(news());
  for (let count = 0; count < limits.reportByAddress.count; count += 1) {
    expect(await send(item, {}, { address: "203.0.113.9" })).toMatchObject({ ok: true });
  }
  expect(await send(item, {}, { address: "203.0.113.9" })).toMatchObject({ code: "tooMany" });
  expect(await send(item, {}, { address: "203.0.113.10" })).toMatchObject({ ok: true });
});

test("whoever closes their account is not written to about a report any more", async () => {
  const person = await createPerson();
  const entry = await publish(publication());
  await send(entry, { email: person.email });
  const sessionId = await openSession(person.id, "A browser");
  const closing = { currentPassword: "", confirmation: person.email };
  expect(await closeAccount(person, closing, sessionId)).toMatchObject({ ok: true });
  expect(await readReportsOf(entry.id)).toMatchObject([{ waitsForAnswer: false }]);
});
