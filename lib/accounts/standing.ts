import type { Role } from "@/lib/db/generated/enums";
import type { PersonAction } from "./permissions";

/*
 * What administrators decide about people: the table that draws the choices of a person's page, refuses the rest, and
 * says what is written to the account.
 */

/** How an account stands. */
export type Standing = {
  role: Role;
  trusted: boolean;
  blocked: boolean;
  /** No rule about their mail domain concerns them. */
  allowed: boolean;
};

/** How the account of a row stands. */
export function standingOf({ role, trustedAt, blockedAt, allowedAt }: StandingRow): Standing {
  return { role, trusted: trustedAt !== null, blocked: blockedAt !== null, allowed: allowedAt !== null };
}
type StandingRow = { role: Role; trustedAt: Date | null; blockedAt: Date | null; allowedAt: Date | null };

type Decision = {
  by: PersonAction;
  /** Whether there is anything to decide. */
  possible: (standing: Standing) => boolean;
  role?: Role;
};

export const decisions = {
  makeMember: { by: "changeRole", possible: ({ role }) => role !== "MEMBER", role: "MEMBER" },
  makeModerator: {
    by: "changeRole",
    possible: ({ role, blocked }) => role !== "MODERATOR" && !blocked,
    role: "MODERATOR",
  },
  makeAdministrator: {
    by: "changeRole",
    possible: ({ role, blocked }) => role !== "ADMINISTRATOR" && !blocked,
    role: "ADMINISTRATOR",
  },
  trust: { by: "changeTrust", possible: ({ trusted, blocked }) => !trusted && !blocked },
  distrust: { by: "changeTrust", possible: ({ trusted }) => trusted },
  allow: { by: "changeTrust", possible: ({ allowed, trusted, blocked }) => !allowed && !trusted && !blocked },
  followDomain: { by: "changeTrust", possible: ({ allowed }) => allowed },
  block: { by: "block", possible: ({ blocked }) => !blocked },
  unblock: { by: "block", possible: ({ blocked }) => blocked },
} as const satisfies Record<string, Decision>;

export type DecisionName = keyof typeof decisions;
export const decisionNames = Object.keys(decisions) as DecisionName[];

export function possibleDecisions(standing: Standing): DecisionName[] {
  return decisionNames.filter((name) => decisions[name].possible(standing));
}

const ranks: Record<Role, number> = { MEMBER: 0, MODERATOR: 1, ADMINISTRATOR: 2 };

/** Whether a decision takes rights away, so that open sessions must not outlive it. */
export function takesAway(name: DecisionName, { role }: Standing): boolean {
  const decision: Decision = decisions[name];
  return name === "block" || (decision.role !== undefined && ranks[decision.role] < ranks[role]);
}
