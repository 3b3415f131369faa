import { DAY } from "@/lib/base/clock";
import type { SafeAnswer } from "@/lib/base/safe-fetch";
import type { LinkState } from "@/lib/db/generated/client";

/** It leads somewhere; it leads nowhere; or nobody can tell: a server that refuses robots or has trouble is no dead link. */
export type Verdict = "good" | "failed" | "unknown";

/** On so many different days in a row it must have failed before it is called dead. */
export const DAYS_UNTIL_DEAD = 3;
/** When an address is asked again: one that is well, one that nobody can tell of, one that failed, one that is dead. */
const AGAIN = { good: 30 * DAY, unknown: 7 * DAY, failing: DAY, dead: 7 * DAY };

/** What an answer says of an address. Not found and gone for good are RFC 9110's 404 and 410. */
export function verdictOf(answer: SafeAnswer): Verdict {
  if (!answer.ok) {
    return ["unknownHost", "unreachable", "timedOut"].includes(answer.problem) ? "failed" : "unknown";
  }
  if (answer.status === 404 || answer.status === 410) return "failed";
  return answer.status < 400 ? "good" : "unknown";
}

/** An answer in a word that is kept: "404", "timedOut". */
export function answerWord(answer: SafeAnswer): string {
  return answer.ok ? String(answer.status) : answer.problem;
}

export type LinkHistory = Pick<LinkState, "goodAt" | "failingSince" | "failedAt" | "failedDays" | "deadAt">;
export type JudgedLink = LinkHistory & { dueAt: Date };

export const noFailures = { failingSince: null, failedAt: null, failedDays: 0, deadAt: null };

/** What is known of an address after one more answer. Pure. */
export function judge({ ...before }: LinkHistory, verdict: Verdict, now: Date): JudgedLink {
  const after = (wait: number) => new Date(now.getTime() + wait);
  if (verdict === "good") return { ...noFailures, goodAt: now, dueAt: after(AGAIN.good) };
  if (verdict === "unknown") return { ...before, dueAt: after(before.failingSince ? AGAIN.failing : AGAIN.unknown) };
  const failedDays = before.failedDays + (before.failedAt && dayOf(before.failedAt) === dayOf(now) ? 0 : 1);
  const deadAt = before.deadAt ?? (failedDays >= DAYS_UNTIL_DEAD ? now : null);
  return {
    goodAt: before.goodAt,
    failingSince: before.failingSince ?? now,
    failedAt: now,
    failedDays,
    deadAt,
    dueAt: after(deadAt ? AGAIN.dead : AGAIN.failing),
  };
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/**
 * Where the Internet Archive shows the copy of a page nearest to a day, or says that it has none: the form of address
 * that its Wayback Machine documents. Nothing is asked of it.
 */
export function archivedCopy(url: string, near: Date): string {
  return `https://web.archive.org/web/${dayOf(near).replaceAll("-", "")}/${url}`;
}
