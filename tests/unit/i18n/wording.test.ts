import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { flatMessages } from "./messages-on-disk";

/** Messages in which a pattern is found. */
function where(locale: Locale, pattern: RegExp): string[] {
  return [...flatMessages(locale)]
    .filter(([, message]) => pattern.test(message))
    .map(([key, message]) => `${key}: ${message}`);
}

describe("French", () => {
  it("keeps : ; ? ! and « » from standing at the start or end of a line", () => {
    expect(where("fr", / [:;?!»]|« |«[^\u00a0]|[^\u00a0]»/)).toEqual([]);
    expect(where("fr", /[^\u00a0]([;?!]|:(?!\/\/|\d\d))/)).toEqual([]);
  });
});

describe("Arabic", () => {
  const mark = "\u200e";

  it("keeps sample dates, identifiers and addresses from left to right", () => {
    const samples = /\d{4}-\d\d|10\.\d{4}|https?:\/\/|\w+@\w+|Africa\/Dakar/;
    const loose = [...flatMessages("ar")].filter(([, message]) =>
      samples.test(message.replaceAll(new RegExp(`${mark}[^${mark}]*${mark}`, "g"), "")),
    );
    expect(loose).toEqual([]);
  });

  it("addresses readers in the plural", () => {
    const singular = ["أدخل", "اختر", "اذكر", "اكتب", "حاول", "ابحث", "اقرأ", "أضف", "جرّب", "تحقق", "افتح", "اضغط"];
    const order = new RegExp(`(?<!\\p{L})(?:${singular.join("|")})(?!\\p{L})`, "u");
    // "Somebody has tried to register" is written like "try".
    const past = /^mail\.alreadyRegistered\.body:/;
    expect(where("ar", order).filter((found) => !past.test(found))).toEqual([]);
  });
});

/** Words that the hub has decided against: docs/glossary.md names those that it uses. `{hub}` is its name in mails. */
const rejected: [Locale, RegExp][] = [
  ["fr", /(?<!\{)\bhub\b|\bfiches?\b|\bcouloirs?\b|\béchéances?\b|peu développées|\braisons? enregistrée/],
  ["es", /(?<!\{)\bhub\b|\bfichas?\b|\bpropuestas?\b|\b[Pp]ulse\b|\b[Rr]ellen[ae]/],
  [
    "pt",
    /(?<!\{)\bhub\b|\bfichas?\b|registo|ficheiro|palavra-passe|ecrã|sítio|ligaç|guardad[oa]|[Vv]ocê|[Ll]íngua|\b[Ee]ntretanto\b|\b[Pp]artilh|[«»]/,
  ],
  ["ar", /المنصة|مسارات الهجرة|الإنكليزية|القرّاء|سجلّ|يُرجى|نموذج|أولاً|(?<!\p{L})بـ \{/u],
];

describe.each(rejected)("the messages in %s", (locale, words) => {
  it("say the same thing by the same word", () => {
    expect(where(locale, words)).toEqual([]);
  });
});
