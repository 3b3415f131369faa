import type { Database, Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import { createDemoAccounts, demoEmails } from "./demo-accounts";
import { demoFacts } from "./demo-facts";
import { listInstitutions, planRecords, takeIn } from "./demo-records";
import { chooseDemoReadings } from "./editions/seed-editions";

type Say = (line: string) => void;

/** Records taken in by one transaction: what a kill can undo. */
export const batchSize = 50;

const subject = { subjectType: "seed", subjectId: "demo" };

/**
 * Fills a hub with the demonstration: accounts, institutions, entries. It may be repeated at any time, in several
 * processes at once, and after a kill: it goes on where it stopped, and once complete asks the database one question.
 * A hub that already has other people and was never a demonstration is left alone.
 */
export async function seedDemo(db: PrismaClient, say: Say): Promise<void> {
  if (await happened(db, "seed.completed")) return;
  const facts = await demoFacts();
  const begunAt = await alone(db, async (tx) => {
    const begun = await happened(tx, "seed.begun");
    if (begun) return begun;
    if (await tx.user.findFirst({ where: { email: { notIn: demoEmails } }, select: { id: true } })) return undefined;
    await createDemoAccounts(tx);
    await listInstitutions(tx, facts.institutions);
    const { at } = await tx.auditEvent.create({ data: { ...subject, action: "seed.begun" }, select: { at: true } });
    return at;
  });
  if (!begunAt) return say("This hub has people of its own, so the demonstration's records stay out of it.");

  const records = planRecords(facts, begunAt);
  for (let taken = 0; taken < records.length; taken += batchSize) {
    await alone(db, (tx) => takeIn(tx, records.slice(taken, taken + batchSize)));
    say(`Demonstration: ${Math.min(taken + batchSize, records.length)} of ${records.length} records.`);
  }
  await alone(db, async (tx) => {
    if (await happened(tx, "seed.completed")) return;
    await chooseDemoReadings(tx, facts.published);
    await tx.auditEvent.create({ data: { ...subject, action: "seed.completed" } });
  });
}

async function happened(db: Database, action: string): Promise<Date | undefined> {
  const event = await db.auditEvent.findFirst({ where: { ...subject, action }, select: { at: true } });
  return event?.at;
}

/** One transaction that no other process's seeding can run beside; a lock of the transaction's dies with it. */
function alone<T>(db: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await holdLock(tx, "hub:seed:demo");
      return work(tx);
    },
    { timeout: 120_000, maxWait: 120_000 },
  );
}
