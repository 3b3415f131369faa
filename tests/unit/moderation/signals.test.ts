import { describe, expect, test } from "vitest";
import { type SignalFacts, signalsOf } from "@/lib/moderation/signals";
import { news } from "@/tests/setup/contents";

const facts = (more: Partial<SignalFacts> = {}, content = {}): SignalFacts => ({
  content: news({ title: "Remittances in 2025", body: "Households received less than the year before.", ...content }),
  submitter: { hours: 5000, published: 3 },
  withinHour: 0,
  alike: 0,
  ...more,
});
const keys = (given: SignalFacts) => signalsOf(given).map(({ key }) => key);
const rules = [{ domain: "shop.example", right: "BLOCKED" as const, reason: "" }];
const good = [{ domain: "shop.example", right: "ALLOWED" as const, reason: "" }];
const links = "See https://shop.example/a and https://shop.example/b or www.shop.example now.";

describe("what stands out", () => {
  test("an ordinary entry does not", () => expect(keys(facts())).toEqual([]));

  test.each<[string, SignalFacts, string[]]>([
    ["many links in few words", facts({}, { body: links }), ["links"]],
    ["as many links in a long text", facts({}, { body: `${links} ${"word ".repeat(200)}` }), []],
    ["another entry with the same text", facts({ alike: 2 }), ["alike"]],
    ["ten within the hour", facts({ withinHour: 10 }), ["speed"]],
    ["nine within the hour", facts({ withinHour: 9 }), []],
    ["a new account", facts({ submitter: { hours: 2, published: 0 } }), ["newAccount"]],
    ["a new account with a published entry", facts({ submitter: { hours: 2, published: 1 } }), []],
    [
      "what was written before its account, as demonstrations are",
      facts({ submitter: { hours: -9, published: 0 } }),
      [],
    ],
    ["an import without a person", facts({ submitter: null }), []],
    ["English that is called Arabic", facts({}, { language: "ar" }), ["script"]],
    [
      "Cyrillic that is called English",
      facts({}, { body: "Дешёвые билеты на самолёт, закажите прямо сейчас у нас" }),
      ["script"],
    ],
    ["a form that a program filled in", facts({ honeypot: true }), ["honeypot"]],
    [
      "an account that a program registered",
      facts({ submitter: { hours: 5000, published: 3, honeypot: true } }),
      ["honeypotAccount"],
    ],
    ["a link to a blocked domain", facts({ rules }, { body: "See www.shop.example/a, as I said." }), ["domain"]],
    [
      "a blocked domain among the links",
      facts({ rules }, { links: [{ url: "https://eu.shop.example", label: "" }] }),
      ["domain"],
    ],
    ["many links to an allowed domain", facts({ rules: good }, { body: links }), []],
    ["a held account", facts({ submitter: { hours: 5000, published: 3, heldFor: "shop.example" } }), ["mailDomain"]],
    [
      "French that is called English",
      facts({}, { body: "Les transferts de fonds et le développement des pays du Sahel dans une perspective" }),
      ["language"],
    ],
    ["a language of which the script is not known", facts({}, { language: "xx" }), []],
    ["a short title in another script", facts({}, { language: "ar", title: "IOM 2025", body: "تقرير" }), []],
  ])("%s", (_name, given, expected) => expect(keys(given)).toEqual(expected));

  test("the weightiest comes first, with its numbers", () => {
    const given = facts({ alike: 2, submitter: { hours: 0.2, published: 0 } }, { body: links });
    expect(signalsOf(given)).toEqual([
      { key: "alike", weight: 3, values: { count: 2 } },
      { key: "links", weight: 2, values: { links: 3, words: 7 } },
      { key: "newAccount", weight: 1, values: { hours: 1 } },
    ]);
  });
});
