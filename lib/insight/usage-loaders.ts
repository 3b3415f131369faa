import { headers } from "next/headers";
import { after } from "next/server";
import { requestAddress } from "@/lib/accounts/session";
import { requestAsSent } from "@/lib/base/answer";
import { clock } from "@/lib/base/clock";
import { readCardsOf } from "@/lib/catalogue/card-data";
import type { EntryCard } from "@/lib/catalogue/view";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Metric } from "./usage";
import { noteUse } from "./usage-counter";
import { mostRead } from "./usage-data";
import { isUse } from "./usage-requests";

/**
 * Counts, once this request is answered, that somebody used public entries by it: where it is a person's, and no double
 * click. Nothing waits for it, and it cannot fail.
 * @param what the page, file or reference that was asked for
 */
export async function countUse(metric: Metric, entryIds: string[], what: string): Promise<void> {
  const seen = await headers();
  const sent = requestAsSent();
  // Next.js keeps the method and its own headers from pages.
  const header = (name: string) => sent?.headers[name]?.toString() ?? seen.get(name);
  if (entryIds.length === 0 || !isUse(metric, { method: sent?.method ?? "GET", header })) return;
  const address = await requestAddress();
  after(() => noteUse({ metric, entryIds, what, address, userAgent: header("user-agent") ?? "" }));
}

const MOST = 10;
export type MostReadEntry = { card: EntryCard; views: number; downloads: number };

/** The entries that were read most in the last twelve months. */
export async function loadMostRead(locale: Locale): Promise<MostReadEntry[]> {
  const since = clock.now();
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  // Twice as many, because some may have been withdrawn since they were counted.
  const [terms, found] = await Promise.all([vocabulary(), mostRead(since, 2 * MOST)]);
  const ids = found.map(({ id }) => id);
  const cards = await readCardsOf(ids, terms, locale);
  return cards.slice(0, MOST).flatMap((card) => {
    const use = found.find(({ id }) => id === card.id);
    return use ? [{ card, views: use.views, downloads: use.downloads }] : [];
  });
}
