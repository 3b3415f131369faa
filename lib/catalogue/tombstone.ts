/** What readers can be told of why an entry was taken down, in their language: `tombstone.reasons` of the messages. */
export const publicReasons = ["duplicate", "rights", "error", "author", "other"] as const;
export type PublicReason = (typeof publicReasons)[number];

export const isPublicReason = (text: unknown): text is PublicReason => publicReasons.includes(text as PublicReason);

/** As long as the sentence may be that stands beside it. */
export const PUBLIC_NOTE = 300;

/** What stands at the address of an entry that was taken down: when, by whom and why, as far as that was noted. */
export type Tombstone = {
  since: Date | null;
  by: "submitter" | "moderators" | null;
  reason: PublicReason | null;
  /** A sentence more. The words of a reason for its submitter are not for readers. */
  note: { text: string; language: string } | null;
};
