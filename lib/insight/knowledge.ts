import type { PairCount } from "@/lib/catalogue/figure-data";
import { codeOf } from "@/lib/vocabulary/terms";

/*
 * How much is known of a corridor, as far as this hub can tell: by the published entries that are about it. Fixed steps,
 * not ranks: a corridor that is little written about shows it whatever is written about others.
 */
export const knowledgeLevels = ["none", "little", "more"] as const;
export type Knowledge = (typeof knowledgeLevels)[number];

/** Entries from which on a corridor no longer counts as little written about. */
export const MORE_FROM = 5;

export function knowledgeOf(entries: number): Knowledge {
  if (entries === 0) return "none";
  return entries < MORE_FROM ? "little" : "more";
}

/** More pairs of countries than a catalogue will be about. */
export const EVERY_PAIR = 60_000;

/** Entries by corridor, "SEN-CIV". */
export function entriesByPair(counts: PairCount[]): Map<string, number> {
  return new Map(
    counts.map(({ originId, destinationId, count }) => [`${codeOf(originId)}-${codeOf(destinationId)}`, count]),
  );
}
