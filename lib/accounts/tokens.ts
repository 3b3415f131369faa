import { createHash, randomBytes } from "node:crypto";
import { clock, HOUR } from "@/lib/base/clock";
import type { Transaction } from "@/lib/db/client";
import type { EmailToken, EmailTokenPurpose } from "@/lib/db/generated/client";

/** How long a mailed link works, in milliseconds. */
export const tokenLifetimes: Record<EmailTokenPurpose, number> = {
  CONFIRM: 48 * HOUR,
  CHANGE_EMAIL: 48 * HOUR,
  RESET: HOUR,
};

/** What is kept of a secret. */
export const digest = (secret: string) => createHash("sha256").update(secret).digest("hex");

/**
 * Makes the secret of a mailed link (256 random bits); only its hash is kept. Earlier links of the same purpose stop
 * working.
 */
export async function issueToken(
  transaction: Transaction,
  token: { userId: string; purpose: EmailTokenPurpose; newEmail?: string },
): Promise<string> {
  await revokeTokens(transaction, token.userId, [token.purpose]);
  const secret = randomBytes(32).toString("base64url");
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + tokenLifetimes[token.purpose]);
  await transaction.emailToken.create({ data: { ...token, hash: digest(secret), createdAt: now, expiresAt } });
  return secret;
}

/** Links of these purposes stop working. */
export async function revokeTokens(
  transaction: Transaction,
  userId: string,
  purposes: EmailTokenPurpose[],
): Promise<void> {
  await transaction.emailToken.deleteMany({ where: { userId, purpose: { in: purposes }, usedAt: null } });
}

/** Uses a link up: of two that come at once, one gets the token and the other null. */
export async function useToken(
  transaction: Transaction,
  secret: string,
  purposes: EmailTokenPurpose[],
): Promise<EmailToken | null> {
  const [token] = await transaction.emailToken.updateManyAndReturn({
    where: { hash: digest(secret), purpose: { in: purposes }, usedAt: null, expiresAt: { gt: clock.now() } },
    data: { usedAt: clock.now() },
  });
  return token ?? null;
}
