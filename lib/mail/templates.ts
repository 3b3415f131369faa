import { z } from "zod";
import { locales } from "@/lib/i18n/locales";

const name = z.string();
/** A page of the hub without language prefix: "/confirm?token=…". */
const path = z.string().startsWith("/");
const title = z.string();
/** A moderator's words to the submitter, plain text. */
const reason = z.string();

type Link = { label: string; path: string };
type Template<Schema extends z.ZodType> = {
  parameters: Schema;
  /** Pages that the mail leads to; `label` is a key beside the template's other texts. */
  links: (parameters: z.infer<Schema>) => Link[];
};

function template<Schema extends z.ZodType>(
  parameters: Schema,
  links: (parameters: z.infer<Schema>) => Link[] = () => [],
): Template<Schema> {
  return { parameters, links };
}

const aboutEntry = z.object({ name, title, path });
/** What somebody else than a moderator wrote, plain text. */
const words = z.string();
const decided = aboutEntry.extend({ reason });
const aboutTranslation = aboutEntry.extend({ language: z.enum(locales) });
/** One of two entries that are one work, and the other's title. */
const aboutMerge = aboutEntry.extend({ other: title, reason: reason.optional() });
const aboutAccount = z.object({ name, reason });
const logIn = (): Link[] => [{ label: "open", path: "/login" }];
const open = ({ path }: { path: string }): Link[] => [{ label: "open", path }];

/**
 * Every mail that the hub writes. Its texts are `mail.<template>` in lib/i18n/messages: subject, body, an optional note,
 * and one label per link. Mails that anyone can cause to be sent to anyone (`confirm`, `alreadyRegistered`, `reset`)
 * carry nothing that the sender typed.
 */
export const templates = {
  confirm: template(z.object({ path }), open),
  alreadyRegistered: template(z.object({}), () => [
    { label: "logIn", path: "/login" },
    { label: "reset", path: "/forgot" },
  ]),
  reset: template(z.object({ path }), open),
  passwordChanged: template(z.object({ name }), () => [{ label: "reset", path: "/forgot" }]),
  changeEmailConfirm: template(z.object({ name, path }), open),
  changeEmailNotice: template(z.object({ name, newEmail: z.string() }), () => [{ label: "open", path: "/account" }]),
  accountClosed: template(z.object({ name })),
  submitted: template(aboutEntry, open),
  changesRequested: template(decided, open),
  published: template(aboutEntry.extend({ reason: reason.optional() }), open),
  declined: template(decided, open),
  withdrawn: template(aboutEntry.extend({ reason: reason.optional() }), open),
  reopened: template(aboutEntry, open),
  broughtBack: template(aboutEntry, open),
  merged: template(aboutMerge, open),
  absorbed: template(aboutMerge, open),
  unmerged: template(aboutMerge, open),
  commented: template(decided, open),
  answered: template(aboutEntry.extend({ words }), open),
  appealReceived: template(aboutEntry, open),
  translationReceived: template(aboutTranslation, open),
  translationChangesRequested: template(aboutTranslation.extend({ reason }), open),
  translationPublished: template(aboutTranslation.extend({ reason: reason.optional() }), open),
  translationDeclined: template(aboutTranslation.extend({ reason }), open),
  translationReopened: template(aboutTranslation, open),
  translationAnswered: template(aboutTranslation.extend({ words }), open),
  /** To the submitter of what was translated. */
  entryTranslated: template(aboutTranslation.extend({ translator: z.string() }), open),
  roleChanged: template(aboutAccount.extend({ role: z.enum(["MEMBER", "MODERATOR", "ADMINISTRATOR"]) }), logIn),
  trusted: template(aboutAccount, logIn),
  distrusted: template(aboutAccount, logIn),
  allowed: template(aboutAccount, logIn),
  domainFollowed: template(aboutAccount, logIn),
  held: template(aboutAccount.extend({ domain: z.string() }), () => [{ label: "open", path: "/held" }]),
  released: template(z.object({ name }), () => [{ label: "open", path: "/account/submissions" }]),
  blocked: template(aboutAccount, logIn),
  unblocked: template(aboutAccount, logIn),
  blockAppealAnswered: template(aboutAccount, logIn),
  reportAnswered: template(
    z.object({ title, path, reason, outcome: z.enum(["MENDED", "WITHDRAWN", "NOTHING_WRONG"]) }),
    open,
  ),
};

const lastMails = new Set<string>(["accountClosed", "reportAnswered"]);

/** The last mail to somebody, who has no account (any more): neither its address nor anything else of it is kept. */
export const isLastMail = (template: string): boolean => lastMails.has(template);

export type TemplateName = keyof typeof templates;
export type Parameters<Name extends TemplateName> = z.infer<(typeof templates)[Name]["parameters"]>;

/** A mail to be written: to whom, in which language, and what its template needs. */
export type Mail = {
  [Name in TemplateName]: { to: string; locale: string; template: Name; parameters: Parameters<Name> };
}[TemplateName];

export function isTemplateName(value: string): value is TemplateName {
  return Object.hasOwn(templates, value);
}
