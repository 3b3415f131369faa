import { createHash } from "node:crypto";
import { clock, DAY, MINUTE } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import type { Database } from "@/lib/db/client";

/** How much is taken of one kind of thing from one source, within a window in seconds. */
export type Limit = { name: string; count: number; seconds: number };

const quarter = 15 * 60;
const hour = 60 * 60;

/**
 * Limits of the hub. Those per address leave room for a university or a ministry behind one address; those per account
 * stop guessing.
 */
export const limits = {
  logInByAccount: { name: "login-account", count: 10, seconds: quarter },
  logInByAddress: { name: "login-address", count: 100, seconds: quarter },
  registerByAddress: { name: "register-address", count: 60, seconds: hour },
  /** Mails that anyone can cause to be sent to one address. */
  mailByAccount: { name: "mail-account", count: 5, seconds: hour },
  mailByAddress: { name: "mail-address", count: 60, seconds: hour },
  /** Guesses of the current password by whoever sits at an open session. */
  passwordByAccount: { name: "password-account", count: 10, seconds: quarter },
  /** Copies of everything that an account holds. */
  copyByAccount: { name: "copy-account", count: 10, seconds: hour },
  /** Each may send a mail to several people. */
  commentByAccount: { name: "comment-account", count: 60, seconds: hour },
  /** What a blocked person writes to the administrators. */
  appealByAccount: { name: "appeal-account", count: 5, seconds: 24 * hour },
  /** What readers say of entries, logged in or not. */
  reportByAddress: { name: "report-address", count: 30, seconds: hour },
  submitByAccount: { name: "submit-account", count: 120, seconds: hour },
  uploadByAccount: { name: "upload-account", count: 120, seconds: hour },
  /** Each asks other servers, or reads a file, on a member's behalf. */
  fillByAccount: { name: "fill-account", count: 120, seconds: hour },
  /** A hundred a second: far above what people behind one address do, below what a runaway harvester does. */
  searchByAddress: { name: "search-address", count: 6000, seconds: 60 },
  /** Whole searches as files, up to two thousand records each. */
  exportByAddress: { name: "export-address", count: 60, seconds: 60 },
} satisfies Record<string, Limit>;

/**
 * Counts one more attempt, in a window that all processes share.
 * @param source whose attempts are counted: an address, an account
 * @param at when it was made; who may take it back names the same moment then
 * @returns `tooMany` with `values.minutes`, the wait, when the limit is passed
 */
export function limit(
  db: Database,
  { name, count, seconds }: Limit,
  source: string,
  at = clock.now(),
): Promise<Result<undefined>> {
  return consume(db, keyOf(name, source), count, seconds, at);
}

/** Takes back one attempt that turned out to be harmless, such as a log-in with the right password. */
export async function refund(db: Database, { name, seconds }: Limit, source: string, at: Date): Promise<void> {
  const windowAt = windowStart(seconds, at);
  await db.$executeRaw`UPDATE "RateLimit" SET "count" = "count" - 1
    WHERE "key" = ${keyOf(name, source)} AND "windowAt" = ${windowAt} AND "count" > 0`;
}

/** Counts one more use of a key; `tooMany` when it has been used more than `limit` times in its window. */
export async function consume(
  db: Database,
  key: string,
  limit: number,
  windowSeconds: number,
  at = clock.now(),
): Promise<Result<undefined>> {
  const windowAt = windowStart(windowSeconds, at);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowAt", "count") VALUES (${key}, ${windowAt}, 1)
    ON CONFLICT ("key", "windowAt") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count"`;
  const used = row?.count ?? 1;
  if (used === 1) await forgetOldWindows(db);
  if (used <= limit) return success();
  const wait = windowAt.getTime() + windowSeconds * 1000 - at.getTime();
  return failure("tooMany", { values: { minutes: Math.max(1, Math.ceil(wait / MINUTE)) } });
}

/** The address or e-mail itself is not kept. */
function keyOf(name: string, source: string): string {
  return `${name}:${createHash("sha256").update(source).digest("base64url").slice(0, 22)}`;
}

function windowStart(seconds: number, at: Date): Date {
  const length = seconds * 1000;
  return new Date(Math.floor(at.getTime() / length) * length);
}

async function forgetOldWindows(db: Database): Promise<void> {
  await db.rateLimit.deleteMany({ where: { windowAt: { lt: new Date(clock.now().getTime() - DAY) } } });
}
