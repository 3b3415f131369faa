import { clock } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import type { EmailToken } from "@/lib/db/generated/client";
import { digest } from "./tokens";

/** What a mailed link is for, without using it up; null when it is used, too old, or never was. */
export async function findToken(secret: string): Promise<EmailToken | null> {
  const where = { hash: digest(secret), usedAt: null, expiresAt: { gt: clock.now() } };
  return database().emailToken.findFirst({ where });
}
