import type { ContributorRole, DeadlineKind, EntryKind } from "@/lib/db/generated/enums";
import type { contributorRoles, deadlineKinds, Kind } from "./schema";

/** The names that contents use, and those of the database's enumerations. */
export const entryKinds: Record<Kind, EntryKind> = { publication: "PUBLICATION", event: "EVENT", news: "NEWS" };

export const kindOf: Record<EntryKind, Kind> = { PUBLICATION: "publication", EVENT: "event", NEWS: "news" };

export function contributorRole(role: (typeof contributorRoles)[number]): ContributorRole {
  return role.toUpperCase() as ContributorRole;
}

export const deadlineKindRows: Record<(typeof deadlineKinds)[number], DeadlineKind> = {
  callForPapers: "CALL_FOR_PAPERS",
  registration: "REGISTRATION",
  other: "OTHER",
};
