import { recordAct } from "@/lib/accounts/audit-mutations";
import { actorOf } from "@/lib/accounts/data";
import { FORMER_MEMBER } from "@/lib/accounts/former-member";
import { clock } from "@/lib/base/clock";
import type { Transaction } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { settleEntries } from "./leaving-entries-mutations";

/**
 * Forgets a person, in the caller's transaction. Their row stays, so that the history of entries stands, but nothing in
 * it says who they were; what was theirs alone is deleted.
 * @returns the contents of their files that nothing names any more, for `removeContents` once that is committed; null when
 * there was nobody to forget
 */
export async function forgetPerson(tx: Transaction, userId: string): Promise<string[] | null> {
  const user = await tx.user.findFirst({ where: { id: userId, closedAt: null } });
  if (!user) return null;
  const { settled, contents } = await settleEntries(tx, actorOf(user));
  await forgetMails(tx, user);
  await deleteBelongings(tx, userId);
  // The person of the public record stays: it is what the works say.
  await tx.person.updateMany({ where: { userId }, data: { userId: null } });
  await tx.user.update({
    where: { id: userId },
    data: {
      // Never delivered (RFC 6761 §6.4), and free for others: the address itself can register anew.
      email: `${userId}@former.invalid`,
      emailVerifiedAt: null,
      passwordHash: null,
      name: FORMER_MEMBER,
      role: "MEMBER",
      institutionName: null,
      institutionId: null,
      countryId: null,
      locale: "en",
      trustedAt: null,
      allowedAt: null,
      honeypotAt: null,
      closedAt: clock.now(),
    },
  });
  await recordAct(tx, user, { action: "closeAccount", subjectType: "User", subjectId: userId, detail: settled });
  return contents;
}

/** Mails on their way to them, the addresses of those that arrived, and those left with a report. */
async function forgetMails(tx: Transaction, { id, email }: User): Promise<void> {
  const changes = await tx.emailToken.findMany({
    where: { userId: id, newEmail: { not: null } },
    select: { newEmail: true },
  });
  const addresses = [email, ...changes.flatMap(({ newEmail }) => newEmail ?? [])];
  await tx.mailTask.deleteMany({ where: { to: { in: addresses } } });
  await tx.entryReport.updateMany({ where: { email: { in: addresses } }, data: { email: null } });
}

/**
 * Deletes what the data model says goes with an account (`onDelete: Cascade`): log-ins, links, interests, saved
 * searches, notifications, and whatever a later migration adds.
 */
async function deleteBelongings(tx: Transaction, userId: string): Promise<void> {
  const belongings = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.conrelid::regclass::text AS table, quote_ident(a.attname) AS column
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = '"User"'::regclass AND c.confdeltype = 'c'`;
  for (const { table, column } of belongings) {
    await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE ${column} = $1::uuid`, userId);
  }
}
