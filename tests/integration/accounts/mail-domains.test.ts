import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { answerAppeal, askAboutBlock } from "@/lib/accounts/appeal-mutations";
import { confirmEmail } from "@/lib/accounts/email-mutations";
import { resolveIdentity } from "@/lib/accounts/identity-mutations";
import { readDomainRules, readHold, standingActorOf } from "@/lib/accounts/mail-domain-data";
import { removeDomainRule, setDomainRule } from "@/lib/accounts/mail-domain-mutations";
import { readOffice } from "@/lib/accounts/people-data";
import { register } from "@/lib/accounts/registration-mutations";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { database } from "@/lib/db/client";
import type { DomainRight } from "@/lib/db/generated/enums";
import { performTransition } from "@/lib/moderation/mutations";
import { changeStanding } from "@/lib/moderation/standing-mutations";
import { receiveForm } from "@/lib/moderation/submission-mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { news } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";
import { mailedSecret, origin, registration } from "./accounts";

let administrator: Actor;
let count = 0;

beforeAll(async () => {
  await seedVocabulary(database());
  administrator = await createPerson({ name: "Administrator", role: "ADMINISTRATOR" });
});

const next = () => {
  count += 1;
  return count;
};
/** A domain that no other test of the file rules. */
const newDomain = () => `d${next()}.example`;
const personAt = (domain: string, more: Parameters<typeof createPerson>[0] = {}) =>
  createPerson({ email: `person-${next()}@${domain}`, ...more });
const set = (domain: string, right: DomainRight, more = {}) =>
  setDomainRule(administrator, { domain, right, reason: "For a test.", ...more });
const now = async ({ id }: Actor) => standingActorOf(await database().user.findUniqueOrThrow({ where: { id } }));
const mailsTo = async ({ email }: { email: string }) =>
  (await database().mailTask.findMany({ where: { to: email }, orderBy: { id: "asc" } })).map(
    ({ template }) => template,
  );

function newsForm(entryId: string, more: Record<string, string> = {}): FormData {
  const data = new FormData();
  const fields = { entryId, window: randomUUID(), version: "0", intent: "submit", title: "News", language: "en" };
  const rest = { date: "2026-05-05", body: "What happened.", source: "Radio", topics: "gender" };
  for (const [name, value] of Object.entries({ ...fields, ...rest, ...more })) data.append(name, value);
  return data;
}

describe("who rules domains", () => {
  test.each(["MEMBER", "MODERATOR"] as const)("a %s does not", async (role) => {
    const actor = await createPerson({ role });
    const given = { domain: newDomain(), right: "BLOCKED", reason: "Because." } as const;
    expect(await setDomainRule(actor, given)).toMatchObject({ ok: false, code: "forbidden" });
    expect(await removeDomainRule(actor, given.domain)).toMatchObject({ ok: false, code: "forbidden" });
    expect(await database().mailDomainRule.count({ where: { domain: given.domain } })).toBe(0);
  });
});

describe("a blocked domain", () => {
  test("holds its accounts and those below it, keeps what they write, and tells them", async () => {
    const domain = newDomain();
    const [here, below, elsewhere] = [
      await personAt(domain),
      await personAt(`mail.${domain}`),
      await personAt(`not${domain}`),
    ];
    const office = await personAt(domain, { role: "MODERATOR" });
    expect(await set(domain, "BLOCKED")).toEqual({ ok: true, value: { held: 2, released: 0 } });
    for (const person of [here, below]) {
      const actor = await now(person);
      expect(actor).toMatchObject({ held: true, trusted: false });
      expect(await mailsTo(person)).toEqual(["held"]);
      const entryId = randomUUID();
      expect(await receiveForm(actor, "news", newsForm(entryId))).toMatchObject({ ok: false, code: "forbidden" });
      const kept = await database().entry.findUniqueOrThrow({
        where: { id: entryId },
        include: { openRevision: true },
      });
      expect(kept).toMatchObject({ status: "DRAFT", openRevision: { title: "News" } });
    }
    for (const person of [elsewhere, office]) expect(await now(person)).toMatchObject({ held: false });

    expect(await removeDomainRule(administrator, domain)).toEqual({ ok: true, value: { held: 0, released: 2 } });
    expect(await mailsTo(here)).toEqual(["held", "released"]);
    expect(await receiveForm(await now(here), "news", newsForm(randomUUID()))).toMatchObject({ ok: true });
    const log = await database().auditEvent.findMany({ where: { subjectId: domain }, orderBy: { at: "asc" } });
    expect(log).toMatchObject([
      { action: "blockDomain", actorId: administrator.id, detail: { held: 2 } },
      { action: "removeDomainRule", detail: { released: 2 } },
    ]);
  });

  test("leaves what is published, and one part of it can be allowed", async () => {
    const domain = newDomain();
    const person = await personAt(`press.${domain}`);
    const entryId = randomUUID();
    await keepDraft(person, { entryId, seen: 0, content: news({ title: "Before" }) });
    await performTransition(person, { entryId, transition: "submit" });
    await performTransition(await createPerson({ role: "MODERATOR" }), { entryId, transition: "approve" });
    await set(domain, "BLOCKED");
    expect(await now(person)).toMatchObject({ held: true });
    expect((await database().entry.findUniqueOrThrow({ where: { id: entryId } })).status).toBe("PUBLISHED");
    expect(await set(`press.${domain}`, "ALLOWED")).toEqual({ ok: true, value: { held: 0, released: 1 } });
    expect(await now(person)).toMatchObject({ held: false, trusted: false });
  });

  test("takes a registration as any other, and tells it by mail once the address is theirs", async () => {
    const domain = newDomain();
    await set(domain, "BLOCKED", { reason: "Advertises." });
    const email = `new@${domain}`;
    expect(await register(registration({ email }), origin)).toEqual({ ok: true });
    expect(await mailsTo({ email })).toEqual(["confirm"]);
    expect(await confirmEmail({ token: await mailedSecret("confirm") })).toMatchObject({ ok: true });
    expect(await mailsTo({ email })).toEqual(["confirm", "held"]);
    const mail = await database().mailTask.findFirstOrThrow({ where: { to: email, template: "held" } });
    expect(mail).toMatchObject({ locale: "fr", parameters: { domain, reason: "Advertises." } });

    const other = `orcid@${domain}`;
    await resolveIdentity({ provider: "oidc", subject: randomUUID(), name: "New", verifiedEmail: other }, "es");
    expect(await mailsTo({ email: other })).toEqual(["held"]);
  });

  test("lets the held ask, and an answer reach them", async () => {
    const domain = newDomain();
    const person = await personAt(domain);
    expect(await askAboutBlock(person.id, "Why?")).toMatchObject({ code: "conflict" });
    expect(await readHold(person.id)).toBeNull();
    await set(domain, "BLOCKED", { reason: "Advertises." });
    expect(await askAboutBlock(person.id, "I do not.")).toMatchObject({ ok: true });
    const hold = await readHold(person.id);
    expect(hold).toMatchObject({ domain, reason: "Advertises.", appeals: [{ text: "I do not." }] });
    expect((await readOffice()).appeals.map(({ text }) => text)).toContain("I do not.");
    const appealId = hold?.appeals[0]?.id ?? "";
    expect(await answerAppeal(administrator, { appealId, answer: "Understood." })).toMatchObject({ ok: true });
    expect(await mailsTo(person)).toEqual(["held", "blockAppealAnswered"]);
  });
});

describe("a trusted domain", () => {
  test("lets its members publish first, as a trusted person", async () => {
    const domain = newDomain();
    const person = await personAt(`dept.${domain}`);
    await set(domain, "TRUSTED");
    const entryId = randomUUID();
    expect(await receiveForm(await now(person), "news", newsForm(entryId))).toMatchObject({ ok: true });
    const entry = await database().entry.findUniqueOrThrow({ where: { id: entryId } });
    expect(entry.status).toBe("PUBLISHED");
    expect(entry.reviewDueAt).not.toBeNull();
    expect(await mailsTo(person)).not.toContain("held");
  });
});

describe("what was decided about a person", () => {
  const decide = (person: Actor, decision: "allow" | "followDomain" | "trust") =>
    changeStanding(administrator, { userId: person.id, decision, reason: "Known." });

  test("goes before the rule, and can be taken back", async () => {
    const domain = newDomain();
    const person = await personAt(domain);
    await set(domain, "BLOCKED");
    expect(await decide(person, "followDomain")).toMatchObject({ code: "conflict" });
    expect(await decide(person, "allow")).toMatchObject({ ok: true });
    expect(await now(person)).toMatchObject({ held: false, trusted: false });
    expect(await decide(person, "allow")).toMatchObject({ code: "conflict" });
    expect(await decide(person, "followDomain")).toMatchObject({ ok: true });
    expect(await now(person)).toMatchObject({ held: true });
    expect(await decide(person, "trust")).toMatchObject({ ok: true });
    expect(await now(person)).toMatchObject({ held: false, trusted: true });
    expect(await mailsTo(person)).toEqual(["held", "allowed", "domainFollowed", "trusted"]);

    await set(domain, "TRUSTED");
    const other = await personAt(domain);
    expect(await now(other)).toMatchObject({ trusted: true });
    expect(await decide(other, "allow")).toMatchObject({ ok: true });
    expect(await now(other)).toMatchObject({ trusted: false });
    const [rule] = (await readDomainRules()).filter((each) => each.domain === domain);
    expect(rule).toMatchObject({ right: "TRUSTED", accounts: 2, concerned: 0 });
  });
});

describe("free mail", () => {
  test.each(["BLOCKED", "TRUSTED"] as const)("is not %s as a whole without having been warned", async (right) => {
    expect(await set("gmail.com", right)).toMatchObject({
      code: "invalid",
      fields: { domain: [{ key: "freeMail", values: { provider: "gmail.com" } }] },
    });
    expect(await database().mailDomainRule.count({ where: { domain: "gmail.com" } })).toBe(0);
    expect(await set("gmail.com", right, { anyway: true })).toMatchObject({ ok: true });
    await removeDomainRule(administrator, "gmail.com");
  });

  test("may be allowed, and a rule needs a reason", async () => {
    expect(await set("gmail.com", "ALLOWED")).toMatchObject({ ok: true });
    await removeDomainRule(administrator, "gmail.com");
    expect(await set(newDomain(), "BLOCKED", { reason: " " })).toMatchObject({
      fields: { reason: [{ key: "reasonRequired" }] },
    });
    expect(await removeDomainRule(administrator, newDomain())).toMatchObject({ code: "missing" });
  });
});
