import { describe, expect, test } from "vitest";
import {
  asDomain,
  type DomainRule,
  domainsAbove,
  freeProvidersWithin,
  ruleFor,
  ruleOver,
} from "@/lib/accounts/mail-domain";

const rule = (domain: string, right: DomainRule["right"] = "BLOCKED") => ({ domain, right, reason: "Because." });

describe("a domain as it is typed", () => {
  test.each([
    ["Example.ORG", "example.org"],
    [" @example.org ", "example.org"],
    ["somebody@mail.example.org", "mail.example.org"],
    ["https://example.org/contact?x=1", "example.org"],
    ["example.org.", "example.org"],
    ["université.example", "xn--universit-j4a.example"],
    ["جامعة.example", "xn--mgbeh7c1c.example"],
  ])("%s is %s", (typed, domain) => expect(asDomain(typed)).toBe(domain));

  test.each(["", "org", "example", "exa mple.org", "-example.org", "192.0.2.7", "a..org", "%.org", "_.org"])(
    "%s is none",
    (typed) => expect(asDomain(typed)).toBeNull(),
  );
});

describe("the rule for a domain", () => {
  const rules = [rule("example.org"), rule("press.example.org", "TRUSTED"), rule("ample.org")];

  test.each([
    ["example.org", "example.org"],
    ["mail.example.org", "example.org"],
    ["press.example.org", "press.example.org"],
    ["a.press.example.org", "press.example.org"],
    ["notexample.org", undefined],
    ["org", undefined],
  ])("of %s is that of %s", (domain, found) => expect(ruleFor(domain, rules)?.domain).toBe(found));

  test("is looked for in what the domain is below", () => {
    expect(domainsAbove("a.b.example.org")).toEqual(["a.b.example.org", "b.example.org", "example.org"]);
  });
});

describe("the rule over a person", () => {
  const person = { email: "x@example.org", role: "MEMBER", trustedAt: null, allowedAt: null, blockedAt: null } as const;
  const over = (more: object, right: DomainRule["right"] = "BLOCKED") =>
    ruleOver({ ...person, ...more }, [rule("example.org", right)])?.right;

  test("is that of their domain", () => expect(over({})).toBe("BLOCKED"));
  test.each(["trustedAt", "allowedAt", "blockedAt"])("gives way to what was decided about them: %s", (decided) => {
    expect(over({ [decided]: new Date() })).toBeUndefined();
    expect(over({ [decided]: new Date() }, "TRUSTED")).toBeUndefined();
  });
  test.each(["MODERATOR", "ADMINISTRATOR"])("holds no %s", (role) => {
    expect(over({ role })).toBeUndefined();
    expect(over({ role }, "TRUSTED")).toBe("TRUSTED");
  });
});

test("free mail is seen in a provider's domain and in one above it, not in one that only looks like it", () => {
  expect(freeProvidersWithin("gmail.com")).toEqual(["gmail.com"]);
  expect(freeProvidersWithin("com.br")).toContain("uol.com.br");
  expect(freeProvidersWithin("mail.gmail.com")).toEqual([]);
  expect(freeProvidersWithin("notgmail.com")).toEqual([]);
  expect(freeProvidersWithin("ug.edu.gh")).toEqual([]);
});
