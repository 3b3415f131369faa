import { cache } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { entryViewFromContent } from "./content-view";
import { findEntry, type Gone, type Merged, relatedCards } from "./data";
import { entryFacts } from "./entry-facts";
import { pastEvents, upcomingDeadlines, upcomingEvents } from "./event-data";
import { readPublicHistory } from "./public-history-data";
import { publishedContent } from "./published-content";
import type { Kind } from "./schema";
import { slugFromSegment } from "./slug";
import { invitesTranslation } from "./translating";
import { readTranslationCredits, type TranslationCredit } from "./translation-credit-data";
import type { EntryCard, EntryView } from "./view";

export type LoadedEntry =
  | {
      state: "public";
      id: string;
      view: EntryView;
      related: EntryCard[];
      /** Whether its readers are asked to translate it into their language. */
      invites: boolean;
      credits: TranslationCredit[];
    }
  | Merged
  | Gone
  | { state: "missing" };

/** The entry at an address as its page shows it to everybody. */
export const loadEntry = cache(async (kind: Kind, slug: string, locale: Locale): Promise<LoadedEntry> => {
  const found = await findEntry(kind, slugFromSegment(slug));
  if (found.state !== "public") return found;
  const terms = await vocabulary();
  const content = publishedContent(found.row);
  const view = entryViewFromContent(content, terms, locale, entryFacts(found.row));
  const { id, texts } = found.row;
  const [related, credits] = await Promise.all([
    relatedCards(id, content, terms, locale),
    readTranslationCredits(texts),
  ]);
  return { state: "public", id, view, related, invites: invitesTranslation(content, locale), credits };
});

/** What changed of the entry at an address since it was published. */
export const loadHistory = cache((kind: Kind, slug: string) => readPublicHistory(kind, slugFromSegment(slug)));

const PAST_EVENTS = 20;

/** Events ahead, deadlines, and a page (from 1) of those that are over. */
export async function loadEvents(page: number, locale: Locale) {
  const terms = await vocabulary();
  const [upcoming, deadlines, past] = await Promise.all([
    upcomingEvents(100, terms, locale),
    upcomingDeadlines(20, terms, locale),
    pastEvents(page, PAST_EVENTS, terms, locale),
  ]);
  return { upcoming, deadlines, past: past.cards, pages: Math.max(1, Math.ceil(past.total / PAST_EVENTS)) };
}
export type EventsView = Awaited<ReturnType<typeof loadEvents>>;
