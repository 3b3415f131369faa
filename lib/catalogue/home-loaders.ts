import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { latestCards } from "./data";
import { pastEvents, upcomingDeadlines, upcomingEvents } from "./event-data";
import { countCorridors, countKinds, countTerms } from "./figure-data";
import { corridorCounts, countOf, describedTerm } from "./term-views";

const CORRIDORS = 12;

/** What the front page shows: what is new, what is featured, what is ahead, and where the literature goes. */
export async function loadHome(locale: Locale) {
  const terms = await vocabulary();
  const featured = terms.list("TOPIC").filter((topic) => topic.featured);
  const [counts, publications, news, events, past, deadlines, pairs, topics, readings] = await Promise.all([
    countKinds(),
    latestCards("publication", undefined, 6, terms, locale),
    latestCards("news", undefined, 3, terms, locale),
    upcomingEvents(4, terms, locale),
    pastEvents(1, 3, terms, locale),
    upcomingDeadlines(4, terms, locale),
    countCorridors(undefined, CORRIDORS),
    countTerms("TOPIC"),
    Promise.all(
      featured.map(({ id }) =>
        latestCards("publication", [id, ...terms.children(id).map((part) => part.id)], 1, terms, locale),
      ),
    ),
  ]);
  const corridors = corridorCounts(pairs, terms, locale);
  return {
    ...{ counts, publications, news, events, deadlines, corridors },
    pastEvents: past.cards,
    featured: featured.map((topic, position) => ({
      ...describedTerm(topic, terms, locale),
      count: countOf(topics, topic.id),
      readings: readings[position] ?? [],
    })),
  };
}
export type HomeView = Awaited<ReturnType<typeof loadHome>>;
