import { domainToASCII } from "node:url";
import type { DomainRight, Role } from "@/lib/db/generated/enums";

/*
 * Rights by mail domain. A rule for "example.org" holds for "mail.example.org" too, unless that has a rule of its own; what
 * was decided about a person goes before either.
 */

export const domainRights = ["BLOCKED", "ALLOWED", "TRUSTED"] as const satisfies DomainRight[];

export type DomainRule = { domain: string; right: DomainRight; reason: string };

/** What a rule about a domain needs to know of an account. */
export type DomainSubject = {
  email: string;
  role: Role;
  trustedAt: Date | null;
  allowedAt: Date | null;
  blockedAt: Date | null;
};

/**
 * Providers that give an address to anybody. Many scholars of the South have no other: neither a spammer nor a colleague
 * says anything about the rest of them.
 */
const freeProviders = new Set([
  ...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "icloud.com", "me.com"],
  ...["yahoo.com", "yahoo.fr", "yahoo.es", "yahoo.co.in", "yahoo.co.id", "yahoo.co.uk", "yahoo.com.br", "yahoo.com.ar"],
  ...["yahoo.com.mx", "yahoo.com.ph", "ymail.com", "rocketmail.com", "aol.com", "gmx.com", "gmx.net", "gmx.de"],
  ...["mail.com", "proton.me", "protonmail.com", "tutanota.com", "zoho.com", "fastmail.com", "yandex.com", "yandex.ru"],
  ...["mail.ru", "qq.com", "163.com", "126.com", "sina.com", "foxmail.com", "naver.com", "daum.net", "rediffmail.com"],
  ...["hotmail.fr", "hotmail.es", "hotmail.com.br", "hotmail.com.ar", "outlook.fr", "outlook.es", "outlook.com.br"],
  ...[
    "live.fr",
    "live.com.mx",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "sfr.fr",
    "uol.com.br",
    "bol.com.br",
  ],
  ...[
    "terra.com.br",
    "ig.com.br",
    "globo.com",
    "sapo.pt",
    "webmail.co.za",
    "mweb.co.za",
    "telkomsa.net",
    "maktoob.com",
  ],
  ...["orange.sn", "menara.ma", "libero.it", "web.de", "inbox.com", "hey.com", "duck.com", "pm.me"],
]);

/** The domain of an address, as rules name it. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/**
 * The domain that somebody means who types "example.org", "@example.org", an address there or a page there.
 * @returns in ASCII (IDNA), or null for what no mail can be sent to, and for one label such as "org", which is no domain
 * of anybody
 */
export function asDomain(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^.*@/, "")
    .replace(/[/?#:].*$/, "")
    .replace(/\.$/, "");
  const ascii = domainToASCII(bare).toLowerCase();
  return ascii.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/.test(ascii)
    ? ascii
    : null;
}

/** A domain and all that it is below, the longest first: a rule about any of them concerns it. */
export function domainsAbove(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}

export const isWithin = (domain: string, rule: string): boolean => domain === rule || domain.endsWith(`.${rule}`);

/** The rule that concerns a domain: of several the longest. */
export function ruleFor(domain: string, rules: readonly DomainRule[]): DomainRule | null {
  const [nearest] = rules
    .filter((rule) => isWithin(domain, rule.domain))
    .sort((one, other) => other.domain.length - one.domain.length);
  return nearest ?? null;
}

/**
 * The rule that an account stands under, or null: there is none, or something was decided about the person. Moderators
 * and administrators are never held, so that no rule locks out those who could take it back.
 */
export function ruleOver(person: DomainSubject, rules: readonly DomainRule[]): DomainRule | null {
  if (person.trustedAt || person.allowedAt || person.blockedAt) return null;
  const rule = ruleFor(domainOf(person.email), rules);
  return rule?.right === "BLOCKED" && person.role !== "MEMBER" ? null : rule;
}

/** The well-known free providers that a rule about a domain would concern. */
export function freeProvidersWithin(domain: string): string[] {
  return [...freeProviders].filter((provider) => isWithin(provider, domain));
}
