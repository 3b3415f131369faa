import { describe, expect, test } from "vitest";
import { config } from "@/lib/base/config";
import { locales } from "@/lib/i18n/locales";
import { renderMail } from "@/lib/mail/message";
import { type TemplateName, templates } from "@/lib/mail/templates";

const sample = {
  name: "Mariama Awumbila",
  title: "Remittances <b>and</b> {braces}",
  path: "/account/submissions?x=1&y=2",
  reason: "Please add the year.\nAnd the place <here>.",
  words: "Here is the year.",
  other: "Remittances and welfare",
  newEmail: "new@example.org",
  role: "MODERATOR",
  outcome: "MENDED",
  domain: "held.example",
  language: "ar",
  translator: "Awa Diop",
};

const names = Object.keys(templates) as TemplateName[];
const cases = locales.flatMap((locale) => names.map((template) => ({ locale, template })));

function render(locale: string, template: TemplateName) {
  return renderMail({ locale, template, parameters: templates[template].parameters.parse(sample) });
}

describe("mails", () => {
  test.each(cases)("$template is written in $locale", ({ locale, template }) => {
    const message = render(locale, template);
    expect(message.subject.replace(sample.title, "")).not.toMatch(/[{}\n]/);
    expect(message.subject.length).toBeGreaterThan(5);
    const prefix = locale === "en" ? config().APP_URL : `${config().APP_URL}/${locale}`;
    const links = (templates[template].links as (values: typeof sample) => { path: string }[])(sample);
    for (const { path } of links) expect(message.text).toContain(`\n${prefix}${path}\n`);
    expect(message.html).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
  });

  test.each(names)("%s says something else in every language", (template) => {
    const subjects = new Set(locales.map((locale) => render(locale, template).subject));
    const bodies = new Set(locales.map((locale) => render(locale, template).text));
    expect([subjects.size, bodies.size]).toEqual([locales.length, locales.length]);
  });

  test("a title or reason with markup stays text in the HTML part", () => {
    const { html, text } = render("en", "declined");
    expect(html).not.toMatch(/<b>|<here>/);
    expect(html).toContain("&#60;b&#62;");
    expect(text).toContain("> Please add the year.\n> And the place <here>.");
  });

  test("line breaks in a title do not reach the subject", () => {
    const parameters = { ...sample, title: "One\r\nBcc: everybody@example.org" };
    expect(renderMail({ locale: "en", template: "published", parameters }).subject).not.toMatch(/[\r\n]/);
  });

  test("mails that anyone can cause carry nothing that was typed", () => {
    for (const template of ["confirm", "alreadyRegistered", "reset"] as const) {
      expect(render("en", template).text).not.toContain(sample.name);
    }
  });

  test("an unknown template is a bug", () => {
    expect(() => renderMail({ locale: "en", template: "constructor", parameters: {} })).toThrow(/constructor/);
  });
});
