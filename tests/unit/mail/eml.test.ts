import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { readEml, writeEml } from "@/lib/mail/eml";
import { renderMail } from "@/lib/mail/message";

const path = `/confirm?token=${"abc_-".repeat(9)}`;

function envelope(locale: string) {
  return {
    from: "Pôle <hub@example.org>",
    to: "mariama@example.org",
    date: new Date("2026-11-23T10:11:12Z"),
    messageId: "<mail-0000000007@example.org>",
    ...renderMail({ locale, template: "confirm", parameters: { path } }),
  };
}

describe("mails as files", () => {
  test.each(locales)("another reader and ours find the same mail (%s)", async (locale) => {
    const mail = envelope(locale);
    const bytes = await writeEml(mail);
    const theirs = await simpleParser(bytes);
    const ours = readEml(bytes);
    expect(theirs.subject).toBe(mail.subject);
    expect(theirs.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(theirs.messageId).toBe(mail.messageId);
    expect(ours).toEqual({
      from: theirs.from?.text.replaceAll('"', ""),
      to: mail.to,
      subject: mail.subject,
      date: mail.date,
      text: mail.text.trimEnd(),
      html: mail.html.trimEnd(),
    });
  });

  test("a link stands unbroken on one line of the file", async () => {
    expect((await writeEml(envelope("fr"))).toString()).toContain(`/fr${path}\n`);
  });

  test("an address with a comma or line break stays one recipient", async () => {
    const bytes = await writeEml({ ...envelope("en"), to: "a@example.org, b@example.org\r\nBcc: c@example.org" });
    expect(bytes.toString()).not.toMatch(/^bcc:/im);
  });
});
