import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { verifyCredentials } from "@/lib/accounts/log-in-mutations";
import { consume } from "@/lib/accounts/rate-limit";
import { logInSchema } from "@/lib/accounts/schema";
import { findSessionUser, listSessions } from "@/lib/accounts/session-data";
import { openSession, revokeSession, revokeSessions } from "@/lib/accounts/session-mutations";
import { readSession, sealSession } from "@/lib/accounts/session-token";
import { clock, DAY, MINUTE } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { emptyDatabase } from "../../setup/database";
import { stopClock } from "../../setup/stopped-clock";
import { createAccount, password } from "./accounts";

let owner: Actor;
beforeEach(async () => {
  await emptyDatabase();
  owner = await createAccount();
});

const logIn = (given: string, address: string | null = "192.0.2.1", email = "owner@example.org") =>
  verifyCredentials({ email, password: given }, address);
const keyOf = async (attempt: ReturnType<typeof logIn>) => {
  const answer = await attempt;
  return answer.ok ? "ok" : (answer.fields?.email?.[0]?.key ?? answer.code);
};

const QUARTER = 15 * MINUTE;

describe("logging in", () => {
  test("says the same of a wrong password and of an unknown address", async () => {
    const [known, unknown] = [await logIn("wrong"), await logIn("wrong", null, "nobody@example.org")];
    expect(known).toEqual(unknown);
    expect(await keyOf(logIn("wrong"))).toBe("credentialsWrong");
  });

  test("works as hard for an unknown address", async () => {
    // Processor time, which a busy machine does not stretch.
    const work = async (addresses: string[]) => {
      const from = process.cpuUsage();
      for (const address of addresses) await logIn("wrong", null, address);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    await work(["warm@example.org", owner.email]);
    const known = await work(Array<string>(6).fill(owner.email));
    const unknown = await work(Array.from({ length: 6 }, (_, n) => `nobody${n}@example.org`));
    // Without a hash of its own the answer would cost a hundredth.
    expect(unknown / known).toBeGreaterThan(0.4);
  });

  test("refuses blocked and closed accounts; only who knows the password learns of the block", async () => {
    await database().user.update({ where: { id: owner.id }, data: { blockedAt: new Date() } });
    expect(await keyOf(logIn("wrong"))).toBe("credentialsWrong");
    expect(await keyOf(logIn(password))).toBe("accountBlocked");
    await database().user.update({ where: { id: owner.id }, data: { blockedAt: null, closedAt: new Date() } });
    expect(await keyOf(logIn(password))).toBe("credentialsWrong");
  });

  test("an account without password opens to none", async () => {
    await database().user.update({ where: { id: owner.id }, data: { passwordHash: null } });
    expect(await keyOf(logIn(password))).toBe("credentialsWrong");
  });

  test("ten failures close an account for a while, even to the right password, and say how long", async () => {
    const at = stopClock();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => logIn("wrong", `192.0.2.${n}`)));
    const refused = answers.filter((answer) => !answer.ok && answer.code === "tooMany");
    expect(refused).toHaveLength(2);
    expect(await logIn(password)).toMatchObject({ code: "tooMany", values: { minutes: expect.any(Number) } });
    vi.spyOn(clock, "now").mockImplementation(() => new Date(at + 16 * MINUTE));
    expect(await keyOf(logIn(password))).toBe("ok");
  });

  test("right passwords count for nothing: fifty log-ins from one address", async () => {
    for (let n = 0; n < 50; n += 1) expect(await keyOf(logIn(password))).toBe("ok");
    expect(await database().rateLimit.findMany({ where: { count: { gt: 0 } } })).toEqual([]);
  });

  test("a right password takes back its own attempt, also when the quarter of an hour ends in between", async () => {
    const end = Math.ceil(Date.now() / QUARTER) * QUARTER;
    vi.spyOn(clock, "now")
      .mockImplementation(() => new Date(end))
      .mockImplementationOnce(() => new Date(end - 1));
    expect(await keyOf(logIn(password))).toBe("ok");
    expect(await database().rateLimit.findMany({ where: { count: { gt: 0 } } })).toEqual([]);
  });

  test("a hundred failures close an address, whatever accounts they were for", async () => {
    stopClock();
    await database().user.deleteMany();
    const attempts = Array.from({ length: 101 }, (_, n) => logIn("wrong", "192.0.2.1", `a${n}@example.org`));
    const codes = (await Promise.all(attempts)).map((answer) => (answer.ok ? "ok" : answer.code));
    expect(codes.filter((code) => code === "tooMany")).toHaveLength(1);
    expect(await keyOf(logIn("wrong", "192.0.2.2", "b@example.org"))).toBe("credentialsWrong");
  });
});

describe("counting", () => {
  test("attempts that come at once are all counted, and old windows are forgotten", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => consume(database(), "key", 25, 60)));
    // A minute may end in between; then the count begins anew.
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(25);
    const rows = await database().rateLimit.findMany();
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(40);
    const later = Date.now() + 2 * DAY;
    vi.spyOn(clock, "now").mockImplementation(() => new Date(later));
    await consume(database(), "key", 25, 60);
    expect(await database().rateLimit.count()).toBe(1);
  });
});

describe("a session", () => {
  test("lives until it is revoked, its time is over, or its account is blocked or closed", async () => {
    const open = () => openSession(owner.id, "Firefox");
    const whose = async (id: string) => (await findSessionUser(id))?.id;
    const [one, two] = [await open(), await open()];
    expect([await whose(one), await whose(two)]).toEqual([owner.id, owner.id]);
    await revokeSession(one);
    expect([await whose(one), await whose(two)]).toEqual([undefined, owner.id]);
    for (const state of ["blockedAt", "closedAt"] as const) {
      await database().user.update({ where: { id: owner.id }, data: { [state]: new Date() } });
      expect(await whose(two)).toBeUndefined();
      await database().user.update({ where: { id: owner.id }, data: { [state]: null } });
    }
    expect(await whose(two)).toBe(owner.id);
    const later = Date.now() + 31 * DAY;
    vi.spyOn(clock, "now").mockImplementation(() => new Date(later));
    expect(await whose(two)).toBeUndefined();
  });

  test("all of a person's end at once, or all but one; others' stay", async () => {
    const other = await createAccount({ email: "other@example.org" });
    const [one, two, theirs] = [
      await openSession(owner.id, null),
      await openSession(owner.id, null),
      await openSession(other.id, null),
    ];
    expect(await revokeSessions(owner.id, two)).toBe(1);
    expect((await listSessions(owner.id)).map(({ id }) => id)).toEqual([two]);
    expect(await revokeSessions(owner.id)).toBe(1);
    expect(await findSessionUser(one)).toBeNull();
    expect(await findSessionUser(theirs)).not.toBeNull();
  });

  test("its cookie says nothing but its id, and only the hub can write it", async () => {
    const sealed = await sealSession({ sid: "0199-sid", sub: owner.id });
    expect(await readSession(sealed)).toEqual({ sid: "0199-sid", sub: owner.id });
    expect(sealed).not.toContain(Buffer.from(owner.id).toString("base64url"));
    const forged = [undefined, "", "x.y.z", `${sealed}x`, sealed.replace(/.{5}$/, "AAAAA")];
    for (const value of forged) expect(await readSession(value)).toBeNull();
  });
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", "account"])(
  "the page to go to after logging in is never %j",
  (next) => {
    expect(logInSchema.parse({ email: "a@example.org", password: "x", next }).next).toBe("");
  },
);
