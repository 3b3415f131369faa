import { type Database, database } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { Actor } from "./actor";
import { actorOf } from "./data";
import { type DomainRule, domainOf, domainsAbove, ruleFor, ruleOver } from "./mail-domain";

/** The rule about its mail domain that an account stands under, or null. */
export async function readRuleOver(user: User, db: Database = database()): Promise<DomainRule | null> {
  const rules = await db.mailDomainRule.findMany({ where: { domain: { in: domainsAbove(domainOf(user.email)) } } });
  return ruleOver(user, rules);
}

/** The acting person of an account, with what the rule about their mail domain gives or takes. */
export async function standingActorOf(user: User): Promise<Actor> {
  const [actor, rule] = [actorOf(user), await readRuleOver(user)];
  return { ...actor, trusted: actor.trusted || rule?.right === "TRUSTED", held: rule?.right === "BLOCKED" };
}

/** Open accounts of confirmed address at a domain or below it. */
export function readAccountsWithin(db: Database, domain: string): Promise<User[]> {
  const confirmed = { closedAt: null, emailVerifiedAt: { not: null } };
  return db.user.findMany({
    where: { ...confirmed, OR: [{ email: { endsWith: `@${domain}` } }, { email: { endsWith: `.${domain}` } }] },
  });
}

/** Every rule in the order of domains, with how many accounts are there and how many stand under it. */
export async function readDomainRules() {
  const rules = await database().mailDomainRule.findMany({ orderBy: { domain: "asc" } });
  const accounts = await Promise.all(rules.map(({ domain }) => readAccountsWithin(database(), domain)));
  return rules.map((rule, index) => {
    const within = accounts[index] ?? [];
    const under = within.filter((user) => ruleOver(user, rules)?.domain === rule.domain);
    return { ...rule, accounts: within.length, concerned: under.length };
  });
}
export type ListedDomainRule = Awaited<ReturnType<typeof readDomainRules>>[number];

/** What holds for an address's domain, whatever was decided about the person; null where there is no rule. */
export async function readDomainRuleFor(email: string): Promise<DomainRule | null> {
  const domain = domainOf(email);
  return ruleFor(domain, await database().mailDomainRule.findMany({ where: { domain: { in: domainsAbove(domain) } } }));
}

/** What a held person may know: since when and why, and what they asked; null when they are not held (any more). */
export async function readHold(userId: string) {
  const user = await database().user.findFirst({
    where: { id: userId, closedAt: null },
    include: { appeals: { orderBy: { createdAt: "desc" }, take: 10 } },
  });
  const rule = user && (await readRuleOver(user));
  return user && rule?.right === "BLOCKED" ? { ...rule, appeals: user.appeals } : null;
}
