import { type Choices, choiceParameters } from "@/lib/moderation/merge-choices";

export type Query = Record<string, string | string[] | undefined>;

/** The first value of a parameter. */
export function one(query: Query, name: string): string {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** The address of the page on which two entries are merged, with what was chosen so far; without language prefix. */
export function mergeAddress(keep: string, drop: string, choices: Choices = {}, more: Record<string, string> = {}) {
  return `/moderation/merge?${new URLSearchParams({ keep, drop, ...more, ...choiceParameters(choices) })}`;
}
