import { createTranslator } from "next-intl";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import { defaultLocale, isLocale, type Locale, textDirection } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { isTemplateName, templates } from "./templates";

/** A mail in words: what its reader sees, as plain text and as HTML. */
export type Message = { subject: string; text: string; html: string };

type Stored = { locale: string; template: string; parameters: unknown };
type Values = Record<string, string>;
type Part =
  | { kind: "paragraph"; text: string }
  | { kind: "quote"; text: string }
  | { kind: "link"; label: string; url: string };

/**
 * Writes a mail in its reader's language. Links are absolute, in the same language.
 * @throws {Error} when the template or its parameters are not what lib/mail/templates.ts says: a bug of the caller.
 */
export function renderMail(mail: Stored): Message {
  if (!isTemplateName(mail.template)) throw new Error(`No mail template is called ${mail.template}`);
  const locale = isLocale(mail.locale) ? mail.locale : defaultLocale;
  const template = templates[mail.template];
  const values: Values = template.parameters.parse(mail.parameters);
  const links = (template.links as (parameters: Values) => { label: string; path: string }[])(values);
  const t = translator(locale);
  const hub = t("site.name");
  const own = (key: string) => `mail.${mail.template}.${key}`;
  const text = (key: string) => t(own(key), { ...values, hub });

  const parts: Part[] = [
    { kind: "paragraph", text: values.name ? t("mail.greetingByName", values) : t("mail.greeting") },
    ...paragraphs(text("body")),
  ];
  const introduced = t.has(own("reason")) ? text("reason") : t("mail.reason");
  if (values.reason) parts.push({ kind: "paragraph", text: introduced }, { kind: "quote", text: values.reason });
  if (values.words) parts.push({ kind: "paragraph", text: t("mail.words") }, { kind: "quote", text: values.words });
  for (const link of links)
    parts.push({ kind: "link", label: text(link.label), url: absoluteAddress(locale, link.path) });
  if (t.has(own("note"))) parts.push(...paragraphs(text("note")));

  const subject = text("subject").replace(/\s+/g, " ").trim();
  const signature = { name: hub, url: absoluteAddress(locale, "/") };
  return { subject, text: asText(parts, signature), html: asHtml(locale, subject, parts, signature) };
}

type Translator = { (key: string, values?: Values): string; has(key: string): boolean };

/** Messages by their full keys. A missing one is a bug and stops the mail, rather than mailing a key. */
function translator(locale: Locale): Translator {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: messagesOf(locale), onError }) as unknown as Translator;
}

function paragraphs(text: string): Part[] {
  return text.split("\n\n").map((paragraph) => ({ kind: "paragraph", text: paragraph }));
}

type Signature = { name: string; url: string };

function asText(parts: Part[], signature: Signature): string {
  const blocks = parts.map((part) => {
    if (part.kind === "paragraph") return part.text;
    if (part.kind === "link") return `${part.label}\n${part.url}`;
    return part.text.replace(/^/gm, "> ");
  });
  // "-- " on its own line opens a signature (RFC 3676 §4.3).
  return `${blocks.join("\n\n")}\n\n-- \n${signature.name}\n${signature.url}\n`;
}

function asHtml(locale: Locale, subject: string, parts: Part[], signature: Signature): string {
  const blocks = parts.map((part) => {
    if (part.kind === "paragraph") return `<p>${escapeHtml(part.text)}</p>`;
    if (part.kind === "link") return `<p><a href="${escapeHtml(part.url)}">${escapeHtml(part.label)}</a></p>`;
    return `<blockquote dir="auto" style="margin:0;padding-inline-start:1em;border-inline-start:3px solid #9a3b26;white-space:pre-wrap">${escapeHtml(part.text)}</blockquote>`;
  });
  return `<!doctype html>
<html lang="${locale}" dir="${textDirection(locale)}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family:system-ui,sans-serif;line-height:1.6;max-width:36em;color:#1f1d3a">
${blocks.join("\n")}
<hr>
<p><a href="${escapeHtml(signature.url)}">${escapeHtml(signature.name)}</a></p>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
