import { type DomainRule, ruleFor } from "@/lib/accounts/mail-domain";
import type { Content } from "@/lib/catalogue/schema";
import { otherLanguageOf } from "./written-language";

/*
 * What stands out about something that waits, so that a moderator looks twice: each signal with its reason in words and
 * numbers. It decides nothing, declines nothing, and never asks which mail provider somebody uses: scholars of the South
 * use free ones.
 */

/** What the signals are read off, besides the content. */
export type SignalFacts = {
  content: Content;
  /**
   * How old the account was when it submitted, in hours, and how much of it is published; the mail domain because of
   * which it is held, if it is. Null for no account.
   */
  submitter: { hours: number; published: number; honeypot?: boolean; heldFor?: string } | null;
  /** Whether the form came back with the field filled in that people do not see. */
  honeypot?: boolean;
  /** What administrators decided about domains, of mail and of links alike. */
  rules?: readonly DomainRule[];
  /** Entries that the same person submitted within the hour before; imports are not counted. */
  withinHour: number;
  /** Other entries with the same title, or the same text. */
  alike: number;
};

export type Signal = {
  key: (typeof signalKeys)[number];
  /** How much it says: 3 much, 2 something, 1 little. */
  weight: 1 | 2 | 3;
  values: Record<string, number | string>;
};
export const signalKeys = [
  ...(["honeypot", "honeypotAccount", "alike", "domain", "mailDomain"] as const),
  ...(["links", "speed", "language", "script", "newAccount"] as const),
] as const;

/** More than one address in so many words is more than texts about migration have. */
const WORDS_PER_LINK = 25;
const FEW_LINKS = 3;
const FAST = 10;
const NEW_ACCOUNT_HOURS = 24;
/** Share of letters that must be of the script of the language named; names and titles may be in another. */
const OWN_SCRIPT = 0.3;
const FEW_LETTERS = 40;

const address = /\b(?:https?:\/\/|www\.)\S+/giu;
const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/gu,
  fa: /\p{Script=Arabic}/gu,
  ur: /\p{Script=Arabic}/gu,
  zh: /\p{Script=Han}/gu,
  hi: /\p{Script=Devanagari}/gu,
  bn: /\p{Script=Bengali}/gu,
  am: /\p{Script=Ethiopic}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  th: /\p{Script=Thai}/gu,
  ...Object.fromEntries(
    ["en", "fr", "es", "pt", "sw", "tr", "id", "it", "de"].map((code) => [code, /\p{Script=Latin}/gu]),
  ),
};

/** The signals of one entry, the weightiest first. */
export function signalsOf({ content, submitter, honeypot, rules = [], withinHour, alike }: SignalFacts): Signal[] {
  const text = [content.title, content.abstract, content.body].join("\n");
  const words = text.replace(address, " ").split(/\s+/).filter(Boolean).length;
  const linked = [...(text.match(address) ?? []), ...content.links.map(({ url }) => url)].flatMap(
    (url) => ruleFor(hostOf(url), rules) ?? [],
  );
  const blocked = linked.find(({ right }) => right === "BLOCKED");
  const links = (text.match(address) ?? []).filter((url) => !isGood(ruleFor(hostOf(url), rules))).length;
  const language = otherLanguageOf(text, content.language);
  const found: (Signal | false)[] = [
    honeypot === true && { key: "honeypot", weight: 3, values: {} },
    submitter?.honeypot === true && { key: "honeypotAccount", weight: 2, values: {} },
    blocked !== undefined && { key: "domain", weight: 3, values: { domain: blocked.domain } },
    Boolean(submitter?.heldFor) && { key: "mailDomain", weight: 2, values: { domain: submitter?.heldFor ?? "" } },
    alike > 0 && { key: "alike", weight: 3, values: { count: alike } },
    links >= FEW_LINKS && links * WORDS_PER_LINK > words && { key: "links", weight: 2, values: { links, words } },
    withinHour >= FAST && { key: "speed", weight: 2, values: { count: withinHour } },
    language !== null && { key: "language", weight: 2, values: { language } },
    language === null && isOtherScript(text, content.language) && { key: "script", weight: 2, values: {} },
    submitter !== null &&
      submitter.published === 0 &&
      submitter.hours >= 0 &&
      submitter.hours < NEW_ACCOUNT_HOURS && {
        key: "newAccount",
        weight: 1,
        values: { hours: Math.max(1, Math.ceil(submitter.hours)) },
      },
  ];
  return found.filter((signal) => signal !== false).sort((a, b) => b.weight - a.weight);
}

/** The host of an address as it is written in a text, with or without its scheme; "" where there is none. */
function hostOf(url: string): string {
  const whole = /^https?:/i.test(url) ? url : `http://${url}`;
  return URL.canParse(whole) ? new URL(whole).hostname.replace(/\.$/, "") : "";
}

const isGood = (rule: DomainRule | null): boolean => rule !== null && rule.right !== "BLOCKED";

/** Whether a text is hardly written in the script of the language that it is said to be in. */
function isOtherScript(text: string, language: string): boolean {
  const script = scripts[language.split("-")[0] ?? ""];
  const letters = (text.replace(address, " ").match(/\p{L}/gu) ?? []).length;
  return (
    Boolean(script) && letters >= FEW_LETTERS && (text.match(script as RegExp) ?? []).length < letters * OWN_SCRIPT
  );
}
