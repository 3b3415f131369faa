import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { DomainRight } from "@/lib/db/generated/enums";
import { holdLock } from "@/lib/db/hold-lock";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Viewer } from "./actor";
import { recordAct } from "./audit-mutations";
import { type DomainRule, domainsAbove, freeProvidersWithin, isWithin, ruleOver } from "./mail-domain";
import { readAccountsWithin, readRuleOver } from "./mail-domain-data";
import { authorize } from "./permissions";

export type DomainRuleInput = DomainRule & {
  /** Whoever sets it has read that the rule concerns a free provider. */
  anyway?: boolean;
};

/**
 * Sets what holds for a mail domain and those below it, in place of what was set before. Nothing that is published is
 * touched. Whoever is held because of it, or no longer, is told by mail.
 * @returns how many accounts are newly held and how many no longer; `invalid` on `reason`, and on `domain` (freeMail) for
 * a rule that would concern a free provider, until `anyway`
 */
export function setDomainRule(viewer: Viewer, { anyway, ...rule }: DomainRuleInput): Promise<Result<Moved>> {
  return changeRules(viewer, rule.domain, async (tx) => {
    const [provider] = rule.right === "ALLOWED" ? [] : freeProvidersWithin(rule.domain);
    if (provider && !anyway) return invalidField("domain", "freeMail", { provider });
    const { domain, right, reason } = rule;
    if (!reason.trim()) return invalidField("reason", "reasonRequired");
    const data = { right, reason: reason.trim() };
    await tx.mailDomainRule.upsert({ where: { domain }, create: { domain, ...data }, update: data });
    return success({ action: actions[right], reason: `${domain}. ${data.reason}` });
  });
}

/** Takes a rule away; `missing` when there is none (any more). */
export function removeDomainRule(viewer: Viewer, domain: string): Promise<Result<Moved>> {
  return changeRules(viewer, domain, async (tx) => {
    const { count } = await tx.mailDomainRule.deleteMany({ where: { domain } });
    return count === 0 ? failure("missing") : success({ action: "removeDomainRule", reason: domain });
  });
}

/** Tells an account whose address was just confirmed that it is held, if it is. */
export async function tellIfHeld(tx: Transaction, user: User): Promise<void> {
  const rule = await readRuleOver(user, tx);
  if (rule?.right === "BLOCKED") await tellHeld(tx, user, rule);
}

const actions: Record<DomainRight, string> = {
  BLOCKED: "blockDomain",
  ALLOWED: "allowDomain",
  TRUSTED: "trustDomain",
};

type Moved = { held: number; released: number };
type Change = (tx: Transaction) => Promise<Result<{ action: string; reason: string }>>;

/** One change of the rules at a time: who is held is compared before and after. */
async function changeRules(viewer: Viewer, domain: string, change: Change): Promise<Result<Moved>> {
  const allowed = authorize(viewer, "ruleDomains");
  if (!allowed.ok) return allowed;
  return database().$transaction(
    async (tx) => {
      await holdLock(tx, "rules of mail domains");
      const people = await readAccountsWithin(tx, domain);
      const before = heldAmong(people, await rulesAround(tx, domain));
      const done = await change(tx);
      if (!done.ok) return done;
      const after = heldAmong(people, await rulesAround(tx, domain));
      const held = people.filter(({ id }) => after.has(id) && !before.has(id));
      const released = people.filter(({ id }) => before.has(id) && !after.has(id));
      for (const user of held) await tellHeld(tx, user, after.get(user.id) as DomainRule);
      for (const user of released) await tellReleased(tx, user);
      await recordAct(tx, allowed.value.actor, {
        action: done.value.action,
        subjectType: "MailDomain",
        subjectId: domain,
        detail: { reason: done.value.reason, held: held.length, released: released.length },
      });
      return success({ held: held.length, released: released.length });
    },
    { timeout: 60_000 },
  );
}

/** Rules about a domain, those above it and those below it. */
async function rulesAround(tx: Transaction, domain: string): Promise<DomainRule[]> {
  const above = domainsAbove(domain);
  const rules = await tx.mailDomainRule.findMany({
    where: { OR: [{ domain: { in: above } }, { domain: { endsWith: `.${domain}` } }] },
  });
  return rules.filter((rule) => above.includes(rule.domain) || isWithin(rule.domain, domain));
}

function heldAmong(people: User[], rules: DomainRule[]): Map<string, DomainRule> {
  return new Map(
    people.flatMap((person) => {
      const rule = ruleOver(person, rules);
      return rule?.right === "BLOCKED" ? [[person.id, rule]] : [];
    }),
  );
}

function tellHeld(tx: Transaction, { email, locale, name }: User, { domain, reason }: DomainRule): Promise<void> {
  return enqueueMail(tx, { to: email, locale, template: "held", parameters: { name, domain, reason } });
}

function tellReleased(tx: Transaction, { email, locale, name }: User): Promise<void> {
  return enqueueMail(tx, { to: email, locale, template: "released", parameters: { name } });
}
