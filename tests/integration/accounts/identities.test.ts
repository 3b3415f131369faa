import { beforeEach, describe, expect, test } from "vitest";
import { confirmEmail } from "@/lib/accounts/email-mutations";
import { linkIdentity, resolveIdentity, unlinkIdentity } from "@/lib/accounts/identity-mutations";
import { register } from "@/lib/accounts/registration-mutations";
import { database } from "@/lib/db/client";
import { emptyDatabase } from "../../setup/database";
import { createAccount, mailedSecret, origin, registration } from "./accounts";

beforeEach(emptyDatabase);

const oidc = { provider: "oidc", subject: "u-17", name: "Mariama", verifiedEmail: "mariama@example.org" };
const orcid = { provider: "orcid", subject: "0000-0002-1825-0097", name: "Josiah Carberry", verifiedEmail: null };
const arrive = (identity: typeof oidc | typeof orcid) => resolveIdentity(identity, "es");

describe("logging in with another provider", () => {
  test("a new person with a verified address gets an account at once, and the same one again", async () => {
    const first = await arrive(oidc);
    expect(first).toMatchObject({ kind: "user", user: { email: oidc.verifiedEmail, name: "Mariama", locale: "es" } });
    const again = await arrive({ ...oidc, verifiedEmail: "moved@example.org" });
    expect(again).toMatchObject({ kind: "user", user: { email: oidc.verifiedEmail } });
    expect(await database().user.count()).toBe(1);
  });

  test("never takes over an account that has the address: it must be linked by its owner", async () => {
    const owner = await createAccount({ email: oidc.verifiedEmail });
    expect(await arrive(oidc)).toEqual({ kind: "link" });
    expect(await database().loginIdentity.count()).toBe(0);
    expect(await linkIdentity(owner, oidc)).toEqual({ ok: true });
    expect(await arrive(oidc)).toMatchObject({ kind: "user", user: { id: owner.id } });
  });

  test("replaces a registration of the address that nobody confirmed", async () => {
    await register(registration({ password: "set by a stranger" }), origin);
    expect(await arrive(oidc)).toMatchObject({ kind: "user", user: { passwordHash: null } });
    expect((await confirmEmail({ token: await mailedSecret("confirm") })).ok).toBe(false);
  });

  test("without an address the person gives one and confirms it; a mistyped one can be given again", async () => {
    expect(await arrive(orcid)).toEqual({ kind: "register" });
    const give = (email: string) => register(registration({ email, password: null }), origin, orcid);
    await give("mistyped@example.org");
    expect(await arrive(orcid)).toEqual({ kind: "register" });
    await give("josiah@example.org");
    await confirmEmail({ token: await mailedSecret("confirm") });
    expect(await arrive(orcid)).toMatchObject({ kind: "user", user: { email: "josiah@example.org" } });
    expect(await database().user.count()).toBe(1);
  });

  test("blocked and closed accounts are refused", async () => {
    const owner = await createAccount({ blockedAt: new Date() });
    await linkIdentity(owner, orcid);
    expect(await arrive(orcid)).toEqual({ kind: "refused", blockedId: owner.id });
  });

  test("five arrivals at once make one account", async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => arrive(oidc)));
    expect(outcomes.filter(({ kind }) => kind === "user").length).toBeGreaterThan(0);
    expect(await database().user.count()).toBe(1);
  });
});

describe("links", () => {
  test("an identity belongs to one account", async () => {
    const [one, two] = [await createAccount(), await createAccount({ email: "two@example.org" })];
    expect(await linkIdentity(one, orcid)).toEqual({ ok: true });
    expect(await linkIdentity(one, orcid)).toEqual({ ok: true });
    expect(await linkIdentity(two, orcid)).toEqual({ ok: false, code: "conflict" });
  });

  test("the only way into an account cannot be taken away", async () => {
    const [one, two] = [await createAccount(), await createAccount({ email: "two@example.org", passwordHash: null })];
    await linkIdentity(one, orcid);
    await linkIdentity(two, oidc);
    expect(await unlinkIdentity(one, "orcid")).toEqual({ ok: true });
    expect(await unlinkIdentity(two, "oidc")).toEqual({ ok: false, code: "conflict" });
    expect(await database().loginIdentity.findMany()).toMatchObject([{ provider: "oidc" }]);
  });
});
