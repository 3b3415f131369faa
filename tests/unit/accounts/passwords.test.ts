import { describe, expect, test } from "vitest";
import { hashPassword, passwordProblem, verifyPassword } from "@/lib/accounts/passwords";

describe("a new password", () => {
  test.each(["south-south", "correct horse battery staple", "كلمة مرور طويلة", `${"x".repeat(253)}abc`])(
    "%j is taken",
    (password) => {
      expect(passwordProblem(password, "me@example.org")).toBeUndefined();
    },
  );

  test.each([
    ["short", "passwordTooShort"],
    ["👩🏽‍🏫👩🏽‍🏫", "passwordTooShort"],
    [`${"x".repeat(254)}abc`, "passwordTooLong"],
    ["Password123", "passwordCommon"],
    ["aaaaaaaaaaaaa", "passwordCommon"],
    ["ababababababab", "passwordCommon"],
    ["Mariama.Awumbila@example.org", "passwordIsEmail"],
    ["mariama.awumbila", "passwordIsEmail"],
  ])("%j: %s", (password, key) => {
    expect(passwordProblem(password, "mariama.awumbila@example.org")?.key).toBe(key);
  });
});

describe("a kept password", () => {
  test("is argon2id with OWASP's parameters, salted", async () => {
    const [one, two] = await Promise.all([hashPassword("south-south"), hashPassword("south-south")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  test("opens to the same characters, however composed, and to nothing else", async () => {
    const kept = await hashPassword("Ségou–Abidjan");
    expect(await verifyPassword(kept, "Ségou–Abidjan".normalize("NFD"))).toBe(true);
    expect(await verifyPassword(kept, "ségou–abidjan")).toBe(false);
    expect(await verifyPassword(kept, "")).toBe(false);
  });

  test("where there is none, no password opens, after the same work", async () => {
    expect(await verifyPassword(null, "nobody has this password")).toBe(false);
    expect(await verifyPassword(undefined, "")).toBe(false);
  });
});
