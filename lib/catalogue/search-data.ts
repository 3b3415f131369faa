import { clock } from "@/lib/base/clock";
import { log } from "@/lib/base/log";
import { searchEngine } from "@/lib/search/engine";
import { isSearchUnavailable, type SearchOutcome, type SearchRequest, SearchUnavailable } from "@/lib/search/interface";
import type { SearchQuery } from "@/lib/search/parameters";
import { vocabulary } from "@/lib/vocabulary/data";
import { followMerges } from "./institution-data";
import { searchInDatabase } from "./search-fallback-data";

/** How long the engine may take before the database answers instead, in milliseconds. */
const PATIENCE = 1_000;
/** How long an engine that failed is left alone, so that not every visitor waits for it. */
const REST = 2_000;

export type EntrySearch = SearchOutcome & {
  /** True when the database answered in place of the engine: titles and names only, no tolerance for errors. */
  reduced: boolean;
};

let failedAt = Number.NEGATIVE_INFINITY;

/**
 * Searches the published entries. Never fails for want of an engine: when it is down, slow, refuses the key or has no
 * index of the present settings, the database answers in reduced form until it is back.
 */
export async function searchEntries(
  query: SearchQuery,
  options: Omit<SearchRequest, "query"> = {},
): Promise<EntrySearch> {
  const request = { ...options, query: await followed(query), patience: PATIENCE };
  if (clock.now().getTime() - failedAt < REST) return { ...(await searchInDatabase(request)), reduced: true };
  try {
    return { ...(await inTime(searchEngine().search(request))), reduced: false };
  } catch (error) {
    failedAt = clock.now().getTime();
    const say = isSearchUnavailable(error) ? log.warn : log.error;
    say("The database answers searches in place of the engine", { error });
    return { ...(await searchInDatabase(request)), reduced: true };
  }
}

/** Addresses and saved searches outlive topics and institutions: what was merged is searched for where it went. */
export async function followed(query: SearchQuery): Promise<SearchQuery> {
  const [institution, terms] = await Promise.all([followMerges(query.institution), vocabulary()]);
  const topic = query.topic.map((code) => terms.find("TOPIC", code)?.code ?? code);
  return { ...query, institution, topic };
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SearchUnavailable("slow")), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
