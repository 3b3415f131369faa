import { clock } from "@/lib/base/clock";
import type { Transaction } from "@/lib/db/client";
import type { Mail } from "./templates";

/**
 * Promises a mail in the caller's transaction: it is sent after the commit, and not at all if there is none.
 * Its parameters are forgotten once it is sent, because they may hold a secret link.
 */
export async function enqueueMail(transaction: Transaction, mail: Mail): Promise<void> {
  const now = clock.now();
  await transaction.mailTask.create({ data: { ...mail, createdAt: now, availableAt: now } });
}
