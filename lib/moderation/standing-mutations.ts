import type { Actor, Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { actorOf } from "@/lib/accounts/data";
import { authorizeOnPerson } from "@/lib/accounts/permissions";
import { revokeSessions } from "@/lib/accounts/session-mutations";
import { type DecisionName, decisions, standingOf, takesAway } from "@/lib/accounts/standing";
import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Mail } from "@/lib/mail/templates";
import { hideEntriesOf, showEntriesOf } from "./hiding-mutations";

export type StandingInput = { userId: string; decision: DecisionName; reason: string };

/**
 * Takes a decision about a person: guard, change, their sessions and entries, audit and mail in one transaction.
 * Blocking hides all that they published, unblocking shows exactly that again.
 *
 * Decisions wait for each other, and the acting person is read anew among them: of two administrators who demote each
 * other at the same moment one stays.
 * @returns how many entries went out of sight or came back; `invalid` on `reason`; `conflict` when there is nothing to
 * decide (any more); `missing`, `forbidden`
 */
export async function changeStanding(viewer: Viewer, input: StandingInput): Promise<Result<{ entries: number }>> {
  return database().$transaction((tx) => decide(tx, viewer, input), { timeout: 60_000 });
}

async function decide(
  tx: Transaction,
  viewer: Viewer,
  { userId, decision, reason }: StandingInput,
): Promise<Result<{ entries: number }>> {
  await holdLock(tx, "standing of people");
  const acting = viewer && (await tx.user.findUnique({ where: { id: viewer.id } }));
  const allowed = authorizeOnPerson(acting ? actorOf(acting) : null, decisions[decision].by, { id: userId });
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  const person = await tx.user.findFirst({ where: { id: userId, closedAt: null } });
  if (!person) return failure("missing");
  const before = standingOf(person);
  if (!decisions[decision].possible(before)) return failure("conflict");
  if (!reason.trim()) return invalidField("reason", "reasonRequired");

  const after = await tx.user.update({ where: { id: person.id }, data: changeOf(decision, reason.trim()) });
  const sessions = takesAway(decision, before) ? await revokeSessions(person.id, undefined, tx) : 0;
  const entries = await moveEntries(tx, actor, person.id, decision, reason.trim());
  const detail = { reason: reason.trim(), from: before.role, to: after.role, entries, sessions };
  await recordAct(tx, actor, { action: decision, subjectType: "User", subjectId: person.id, detail });
  await enqueueMail(tx, mailOf(decision, after, reason.trim()));
  return success({ entries });
}

function changeOf(decision: DecisionName, reason: string) {
  const now = clock.now();
  switch (decision) {
    case "trust":
      return { trustedAt: now, allowedAt: null };
    case "distrust":
      return { trustedAt: null };
    case "allow":
      return { allowedAt: now };
    case "followDomain":
      return { allowedAt: null };
    case "block":
      return { blockedAt: now, blockReason: reason };
    case "unblock":
      return { blockedAt: null, blockReason: null };
    default:
      return { role: decisions[decision].role };
  }
}

async function moveEntries(
  tx: Transaction,
  actor: Actor,
  userId: string,
  decision: DecisionName,
  reason: string,
): Promise<number> {
  if (decision === "block") return hideEntriesOf(tx, actor, userId, reason);
  return decision === "unblock" ? showEntriesOf(tx, actor, userId, reason) : 0;
}

function mailOf(decision: DecisionName, { email, locale, name, role }: User, reason: string): Mail {
  const to = { to: email, locale };
  const templates = {
    ...({ trust: "trusted", distrust: "distrusted", block: "blocked", unblock: "unblocked" } as const),
    ...({ allow: "allowed", followDomain: "domainFollowed" } as const),
  };
  return decision === "makeMember" || decision === "makeModerator" || decision === "makeAdministrator"
    ? { ...to, template: "roleChanged", parameters: { name, reason, role } }
    : { ...to, template: templates[decision], parameters: { name, reason } };
}
