import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { makeAdministrator } from "@/lib/accounts/administration-mutations";
import { findActorByEmail } from "@/lib/accounts/data";
import { confirmEmail, requestEmailChange } from "@/lib/accounts/email-mutations";
import { verifyCredentials } from "@/lib/accounts/log-in-mutations";
import { changePassword, requestReset, resetPassword } from "@/lib/accounts/password-mutations";
import { updateProfile } from "@/lib/accounts/profile-mutations";
import { register } from "@/lib/accounts/registration-mutations";
import { listSessions } from "@/lib/accounts/session-data";
import { openSession } from "@/lib/accounts/session-mutations";
import { clock, HOUR } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { stopClock } from "@/tests/setup/stopped-clock";
import { emptyDatabase } from "../../setup/database";
import { createAccount, mailedSecret, mails, origin, password, registration } from "./accounts";

let owner: Actor;
beforeEach(async () => {
  await emptyDatabase();
  owner = await createAccount();
});

const next = "an even longer password";
const opens = async (given: string, email = owner.email) =>
  (await verifyCredentials({ email, password: given }, null)).ok;
const templates = async () => (await mails()).map(({ template }) => template);

describe("a forgotten password", () => {
  const ask = (email = owner.email) => requestReset({ email }, origin);
  const reset = async (given = next) => resetPassword({ token: await mailedSecret("reset"), password: given });

  test("is replaced by a mailed link, once, and every session ends", async () => {
    await openSession(owner.id, null);
    await ask();
    const secret = await mailedSecret("reset");
    expect(await reset()).toEqual({ ok: true });
    expect([await opens(password), await opens(next)]).toEqual([false, true]);
    expect(await listSessions(owner.id)).toEqual([]);
    expect(await templates()).toEqual(["reset", "passwordChanged"]);
    expect(await resetPassword({ token: secret, password })).toEqual({ ok: false, code: "expired" });
  });

  test("nobody learns whether an address has an account", async () => {
    expect(await ask("nobody@example.org")).toEqual(await ask());
    expect(await mails()).toHaveLength(1);
  });

  test("a bad new password leaves the link unused", async () => {
    await ask();
    expect(await reset("short")).toMatchObject({ ok: false, fields: { password: [{ key: "passwordTooShort" }] } });
    expect(await reset(owner.email)).toMatchObject({ fields: { password: [{ key: "passwordIsEmail" }] } });
    expect((await reset()).ok).toBe(true);
  });

  test("the link works for an hour, and only the latest does", async () => {
    await ask();
    const first = await mailedSecret("reset");
    await ask();
    expect(await resetPassword({ token: first, password: next })).toEqual({ ok: false, code: "expired" });
    const later = Date.now() + HOUR + 1000;
    vi.spyOn(clock, "now").mockImplementation(() => new Date(later));
    expect(await reset()).toEqual({ ok: false, code: "expired" });
    expect(await opens(password)).toBe(true);
  });

  test("a confirmation link sets no password", async () => {
    await register(registration(), origin);
    const token = await mailedSecret("confirm");
    expect(await resetPassword({ token, password: next })).toEqual({ ok: false, code: "expired" });
  });
});

describe("changing the password", () => {
  test("wants the current one, ends the other sessions and tells the owner", async () => {
    const [here, elsewhere] = [await openSession(owner.id, null), await openSession(owner.id, null)];
    const wrong = await changePassword(owner, { currentPassword: "wrong", password: next }, here);
    expect(wrong).toMatchObject({ ok: false, fields: { currentPassword: [{ key: "passwordWrong" }] } });
    const right = await changePassword(owner, { currentPassword: password, password: next }, here);
    expect(right).toEqual({ ok: true });
    expect((await listSessions(owner.id)).map(({ id }) => id)).toEqual([here]);
    expect(elsewhere).not.toBe(here);
    expect(await opens(next)).toBe(true);
    expect(await templates()).toEqual(["passwordChanged"]);
  });

  test("whoever borrows a session may guess ten times", async () => {
    stopClock();
    const guess = () => changePassword(owner, { currentPassword: "wrong", password: next }, "");
    const codes = [];
    for (let n = 0; n < 11; n += 1) codes.push(((await guess()) as { code: string }).code);
    expect(codes.at(-2)).toBe("invalid");
    expect(codes.at(-1)).toBe("tooMany");
  });
});

describe("changing the address", () => {
  const to = "new@example.org";
  const ask = (email = to) => requestEmailChange(owner, { email, currentPassword: password });

  test("happens when the new one is confirmed; the old one is told", async () => {
    expect(await ask()).toEqual({ ok: true });
    expect((await mails()).map((mail) => [mail.to, mail.template])).toEqual([
      [owner.email, "changeEmailNotice"],
      [to, "changeEmailConfirm"],
    ]);
    expect(await opens(password)).toBe(true);
    const confirmed = await confirmEmail({ token: await mailedSecret("changeEmailConfirm") });
    expect(confirmed).toEqual({ ok: true, value: "CHANGE_EMAIL" });
    expect([await opens(password), await opens(password, to)]).toEqual([false, true]);
  });

  test("asks a few addresses an hour, and no more", async () => {
    stopClock();
    const codes = [];
    for (let n = 0; n < 6; n += 1) codes.push(await ask(`somebody-${n}@example.org`));
    expect(codes.slice(0, 5).every(({ ok }) => ok)).toBe(true);
    expect(codes[5]).toMatchObject({ code: "tooMany" });
    expect(await mails()).toHaveLength(10);
  });

  test("leaves a blocked registration of that address where it is", async () => {
    const blocked = await createAccount({ email: to, emailVerifiedAt: null, blockedAt: new Date() });
    await ask();
    const token = await mailedSecret("changeEmailConfirm");
    expect(await confirmEmail({ token })).toMatchObject({ code: "conflict" });
    expect(await database().user.count({ where: { id: blocked.id } })).toBe(1);
  });

  test("to a taken address gets the same answer; only the owner of that hears", async () => {
    await createAccount({ email: to });
    expect(await ask()).toEqual({ ok: true });
    expect((await mails()).map((mail) => [mail.to, mail.template])).toEqual([
      [owner.email, "changeEmailNotice"],
      [to, "alreadyRegistered"],
    ]);
    expect(await database().emailToken.count()).toBe(0);
  });

  test("fails clearly when somebody else confirmed that address meanwhile", async () => {
    await ask();
    await createAccount({ email: to });
    const confirmed = await confirmEmail({ token: await mailedSecret("changeEmailConfirm") });
    expect(confirmed).toEqual({ ok: false, code: "conflict" });
  });

  test("takes over from a registration that nobody confirmed", async () => {
    await ask();
    await register(registration({ email: to }), origin);
    const confirmed = await confirmEmail({ token: await mailedSecret("changeEmailConfirm") });
    expect(confirmed.ok).toBe(true);
  });

  test("is stopped by a change of password", async () => {
    await ask();
    await changePassword(owner, { currentPassword: password, password: next }, "");
    const confirmed = await confirmEmail({ token: await mailedSecret("changeEmailConfirm") });
    expect(confirmed).toEqual({ ok: false, code: "expired" });
  });

  test("wants the password, and an address that differs", async () => {
    const wrong = await requestEmailChange(owner, { email: to, currentPassword: "wrong" });
    expect(wrong).toMatchObject({ fields: { currentPassword: [{ key: "passwordWrong" }] } });
    expect(await ask(owner.email)).toMatchObject({ fields: { email: [{ key: "emailUnchanged" }] } });
  });
});

test("a profile is kept as it is given, its institution recognised by name", async () => {
  await database().term.createMany({
    data: [
      { id: "country:GHA", scheme: "COUNTRY", code: "GHA" },
      { id: "topic:remittances", scheme: "TOPIC", code: "remittances" },
    ],
  });
  const institution = await database().institution.create({
    data: { slug: "cms", names: { en: "Centre for Migration Studies" }, acronym: "CMS" },
  });
  const profile = {
    name: "Mariama",
    occupation: "PRACTITIONER" as const,
    institution: "centre for migration studies",
    country: "GHA",
    interests: ["remittances"],
    locale: "ar" as const,
  };
  for (let time = 0; time < 2; time += 1) {
    expect(await updateProfile(owner, profile)).toEqual({ ok: true });
  }
  const kept = await database().user.findUniqueOrThrow({ where: { id: owner.id }, include: { interests: true } });
  expect(kept).toMatchObject({
    name: "Mariama",
    occupation: "PRACTITIONER",
    institutionName: "centre for migration studies",
    institutionId: institution.id,
    countryId: "country:GHA",
    locale: "ar",
    interests: [{ termId: "topic:remittances" }],
  });
});

test("the operator makes an administrator, which is written down", async () => {
  expect(await makeAdministrator("nobody@example.org")).toEqual({ ok: false, code: "missing" });
  expect(await makeAdministrator(" Owner@Example.org ")).toMatchObject({ ok: true });
  expect(await findActorByEmail(database(), owner.email)).toMatchObject({ role: "ADMINISTRATOR", emailVerified: true });
  expect(await database().auditEvent.findMany()).toMatchObject([{ action: "makeAdministrator", subjectId: owner.id }]);
});
