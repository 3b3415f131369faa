import { beforeEach, describe, expect, test, vi } from "vitest";
import { confirmEmail } from "@/lib/accounts/email-mutations";
import { honeypotField } from "@/lib/accounts/honeypot";
import { verifyCredentials } from "@/lib/accounts/log-in-mutations";
import { register, resendConfirmation } from "@/lib/accounts/registration-mutations";
import { clock, HOUR } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { stopClock } from "@/tests/setup/stopped-clock";
import { emptyDatabase } from "../../setup/database";
import { createAccount, mailedSecret, mails, origin, password, registration } from "./accounts";

beforeEach(emptyDatabase);

const email = "mariama@example.org";
const logIn = (given = password, address: string | null = null) =>
  verifyCredentials({ email, password: given }, address);
const confirm = (token: string) => confirmEmail({ token });
const wrong = (key: string) => ({ ok: false, code: "invalid", fields: { email: [{ key, values: undefined }] } });

describe("registering", () => {
  test("makes an account that is inert until its address is confirmed by mail", async () => {
    expect(await register(registration(), origin)).toEqual({ ok: true });
    expect(await mails()).toMatchObject([{ to: email, locale: "fr", template: "confirm" }]);
    expect(await logIn()).toEqual(wrong("emailNotConfirmed"));
    expect(await logIn("not the password")).toEqual(wrong("credentialsWrong"));

    expect(await confirm(await mailedSecret("confirm"))).toEqual({ ok: true, value: "CONFIRM" });
    expect(await logIn()).toMatchObject({ ok: true, value: { email, locale: "fr", role: "MEMBER", trustedAt: null } });
  });

  test("is taken in also when a program filled in the field that people do not see, and remembers that", async () => {
    expect(await register(registration({ [honeypotField]: "https://x.example" }), origin)).toEqual({ ok: true });
    expect((await database().user.findFirstOrThrow()).honeypotAt).not.toBeNull();
    expect((await confirm(await mailedSecret("confirm"))).ok).toBe(true);
    await register(registration({ email: "other@example.org", [honeypotField]: "" }), origin);
    expect((await database().user.findUniqueOrThrow({ where: { email: "other@example.org" } })).honeypotAt).toBeNull();
  });

  test("keeps no secret of a mailed link", async () => {
    await register(registration(), origin);
    const secret = await mailedSecret("confirm");
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await database().emailToken.findMany())).not.toContain(secret);
  });

  test("a taken address gets the same answer, and its owner a mail", async () => {
    const owner = await createAccount({ email, locale: "pt" });
    const answer = await register(registration({ password: "another long password" }), origin);
    expect(answer).toEqual({ ok: true });
    expect(await mails()).toMatchObject([{ to: email, locale: "pt", template: "alreadyRegistered", parameters: {} }]);
    expect(await database().user.count()).toBe(1);
    expect(await logIn()).toMatchObject({ ok: true, value: { id: owner.id } });
    expect(await database().emailToken.count()).toBe(0);
  });

  test("registering again before confirming replaces everything, the earlier link included", async () => {
    await register(registration({ name: "Somebody else", password: "the password of a stranger" }), origin);
    const strangers = await mailedSecret("confirm");
    await register(registration(), origin);
    expect(await confirm(strangers)).toEqual({ ok: false, code: "expired" });
    expect((await confirm(await mailedSecret("confirm"))).ok).toBe(true);
    expect(await logIn("the password of a stranger")).toEqual(wrong("credentialsWrong"));
    expect(await logIn()).toMatchObject({ ok: true, value: { name: "Mariama Awumbila" } });
  });

  test("five at once with one address make one account", async () => {
    const address = (n: number) => ({ locale: "en" as const, address: `192.0.2.${n}` });
    const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => register(registration(), address(n))));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await database().user.count()).toBe(1);
    expect((await confirm(await mailedSecret("confirm"))).ok).toBe(true);
  });

  test("a country or topic that is none is refused at its field", async () => {
    const country = await register(registration({ country: "XXX" }), origin);
    expect(country).toMatchObject({
      ok: false,
      fields: { country: [{ key: "unknownTerm", values: { term: "XXX" } }] },
    });
    const topic = await register(registration({ interests: ["nothing"] }), origin);
    expect(topic).toMatchObject({ ok: false, fields: { interests: [{ key: "unknownTerm" }] } });
    expect(await database().user.count()).toBe(0);
  });

  test("one mailbox gets at most five mails an hour, whether it has an account or not", async () => {
    stopClock();
    await createAccount({ email: "taken@example.org" });
    for (const address of ["taken@example.org", "free@example.org"]) {
      const answers = [];
      for (let n = 0; n < 6; n += 1) answers.push(await register(registration({ email: address }), origin));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
      expect(answers[5]).toMatchObject({ code: "tooMany", values: { minutes: expect.any(Number) } });
    }
    expect(await mails()).toHaveLength(10);
  });
});

describe("a confirmation link", () => {
  test("works once", async () => {
    await register(registration(), origin);
    const secret = await mailedSecret("confirm");
    const answers = await Promise.all([confirm(secret), confirm(secret), confirm(secret)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await confirm(secret)).toEqual({ ok: false, code: "expired" });
  });

  test("works for 48 hours; a new one can be had", async () => {
    await register(registration(), origin);
    const later = Date.now() + 48 * HOUR + 1000;
    vi.spyOn(clock, "now").mockImplementation(() => new Date(later));
    expect(await confirm(await mailedSecret("confirm"))).toEqual({ ok: false, code: "expired" });
    expect((await resendConfirmation({ email }, origin)).ok).toBe(true);
    expect((await confirm(await mailedSecret("confirm"))).ok).toBe(true);
  });

  test("is not sent again to an address that waits for none, and nobody is told", async () => {
    await createAccount({ email });
    expect(await resendConfirmation({ email }, origin)).toEqual({ ok: true });
    expect(await resendConfirmation({ email: "nobody@example.org" }, origin)).toEqual({ ok: true });
    expect(await mails()).toEqual([]);
  });

  test("made up, it confirms nothing", async () => {
    for (const secret of ["", "x", "a".repeat(43), "' OR 1=1 --"]) {
      expect(await confirm(secret)).toEqual({ ok: false, code: "expired" });
    }
  });
});
