import { Meilisearch, type SearchResponse } from "meilisearch";
import { log } from "@/lib/base/log";
import type { SearchDocument } from "./document";
import { orderCounts } from "./facet-counts";
import { filtersOf } from "./filters";
import { normaliseIdentifier } from "./identifiers";
import {
  type FacetCounts,
  type IndexHealth,
  type IndexRebuild,
  isSearchUnavailable,
  type SearchEngine,
  type SearchOutcome,
  type SearchRequest,
  SearchUnavailable,
  type Suggestion,
} from "./interface";
import { finished, guarded, isMissingIndex, unlessHiddenTask } from "./meilisearch-errors";
import { existenceSearch, searchesFor, type Text } from "./meilisearch-query";
import { meilisearchDocument, meilisearchSettings } from "./meilisearch-settings";
import { emptyQuery, parseSearch } from "./query";
import { type Facet, facetFields, SETTINGS_VERSION } from "./settings";

export type MeilisearchOptions = {
  host: string;
  apiKey?: string;
  /** Indexes are named after it; several hubs may share a server. */
  name?: string;
};

const REQUEST_TIMEOUT = 10_000;
/** Compressed answers come in two pieces, and the second waits 40 ms for the first to be acknowledged (RFC 1122, 4.2.3.2). */
const UNCOMPRESSED = { headers: { "accept-encoding": "identity" } };
const PIECE = 1000;
const SUGGESTIONS = 8;

/** The engine on a Meilisearch server. */
export function meilisearchEngine({ host, apiKey, name = "entries" }: MeilisearchOptions): SearchEngine {
  const client = new Meilisearch({ host, apiKey, timeout: REQUEST_TIMEOUT, requestInit: UNCOMPRESSED });
  // The version is in the name: an index of other settings is another index, never asked by mistake.
  const live = `${name}_v${SETTINGS_VERSION}`;
  const next = `${live}_next`;

  async function create(index: string): Promise<void> {
    await finished(client.createIndex(index, { primaryKey: "id" }));
    await finished(client.index(index).updateSettings(meilisearchSettings));
  }

  async function add(index: string, documents: SearchDocument[]): Promise<void> {
    if (documents.length > 0) await finished(client.index(index).addDocuments(documents.map(meilisearchDocument)));
  }

  async function exists(index: string): Promise<boolean> {
    try {
      await client.getRawIndex(index);
      return true;
    } catch (error) {
      if (isMissingIndex(error)) return false;
      throw error;
    }
  }

  /** Writing to an index that is not there would make one without settings. */
  async function requireLive(): Promise<void> {
    if (!(await exists(live))) throw new SearchUnavailable("noIndex");
  }

  async function ask(request: SearchRequest, text: Text): Promise<SearchResponse[]> {
    const searches = [...searchesFor(request, text), existenceSearch(text)];
    const queries = searches.map((search) => ({ ...search, indexUid: live }));
    const { results } = await client.multiSearch<{ queries: typeof queries }, { id: string }>({ queries });
    return results;
  }

  /** By identifier when the text is one that somebody has; else by all its words; else by some of them. */
  async function askInTurn(request: SearchRequest): Promise<{ results: SearchResponse[]; relaxed: boolean }> {
    const q = request.query.q;
    const identifier = normaliseIdentifier(q);
    const attempts: Text[] = [{ q, relaxed: false }];
    if (identifier) attempts.unshift({ q, identifier, relaxed: false });
    for (const text of attempts) {
      const results = await ask(request, text);
      if ((results.at(-1)?.totalHits ?? 0) > 0 || q === "") return { results, relaxed: false };
    }
    return { results: await ask(request, { q, relaxed: true }), relaxed: true };
  }

  async function search(request: SearchRequest): Promise<SearchOutcome> {
    const { results, relaxed } = await askInTurn(request);
    const { query, facets = [] } = request;
    const [page] = results;
    const total = page?.totalHits ?? 0;
    return {
      total,
      hits: (page?.hits ?? []).map((hit) => ({ id: String(hit.id) })),
      facets: countsOf(request, facets, results),
      page: query.page,
      pageSize: request.pageSize ?? 20,
      relaxed: relaxed && total > 0,
    };
  }

  async function suggest(text: string, limit = SUGGESTIONS): Promise<Suggestion[]> {
    const { q } = parseSearch({ q: text }).query;
    if (!q) return [];
    const [search] = searchesFor({ query: { ...emptyQuery(), q }, pageSize: limit }, { q, relaxed: false });
    const fields = { attributesToRetrieve: ["id", "kind", "slug", "originalTitle"] };
    const { hits } = await client.index(live).search(search?.q, { ...search, ...fields });
    return hits.map((hit) => ({ id: hit.id, kind: hit.kind, slug: hit.slug, title: hit.originalTitle }));
  }

  async function startRebuild(): Promise<IndexRebuild> {
    if (!(await exists(live))) await create(live);
    if (await exists(next)) await finished(client.deleteIndex(next));
    await create(next);
    return {
      add: (documents) => guarded(() => add(next, documents)),
      swap: () =>
        guarded(async () => {
          const { createdAt } = await client.getRawIndex(next);
          // A key for some indexes only is never shown a task of two; what the server does after it tells as well.
          await finished(client.swapIndexes([{ indexes: [live, next], rename: false }])).catch(unlessHiddenTask);
          await finished(client.deleteIndex(next));
          if ((await client.getRawIndex(live)).createdAt !== createdAt)
            throw new Error(`${next} did not become ${live}`);
        }),
      abandon: () =>
        guarded(async () => {
          if (await exists(next)) await finished(client.deleteIndex(next));
        }),
    };
  }

  async function health(): Promise<IndexHealth> {
    try {
      const { numberOfDocuments } = await guarded(() => client.index(live).getStats());
      return { ready: true, documents: numberOfDocuments };
    } catch (error) {
      if (isSearchUnavailable(error) && error.reason !== "slow") {
        return { ready: false, documents: 0, reason: error.reason };
      }
      log.error("Meilisearch gives no account of its index", { error });
      return { ready: false, documents: 0, reason: "refused" };
    }
  }

  return {
    name: "meilisearch",
    configure: () =>
      guarded(async () => {
        if (await exists(live)) await finished(client.index(live).updateSettings(meilisearchSettings));
        else await create(live);
      }),
    upsert: (documents) => guarded(() => requireLive().then(() => add(live, documents))),
    remove: (ids) =>
      guarded(async () => {
        await requireLive();
        if (ids.length > 0) await finished(client.index(live).deleteDocuments(ids));
      }),
    search: (request) => guarded(() => search(request)),
    suggest: (text, limit) => guarded(() => suggest(text, limit)),
    facetValues: (facet, query) => guarded(async () => (await search({ query, facets: [facet] })).facets[facet] ?? []),
    count: () => guarded(async () => (await client.index(live).getStats()).numberOfDocuments),
    list: (cursor) =>
      guarded(async () => {
        const offset = Number(cursor ?? 0);
        const query = { fields: ["id", "revision"], limit: PIECE, offset };
        const { results } = await client.index(live).getDocuments(query);
        const items = results.map(({ id, revision }) => ({ id: String(id), revision: String(revision) }));
        return items.length === PIECE ? { items, next: String(offset + PIECE) } : { items };
      }),
    startRebuild: () => guarded(startRebuild),
    health,
    close: async () => {},
  };
}

function countsOf({ query }: SearchRequest, facets: readonly Facet[], results: SearchResponse[]): FacetCounts {
  const filters = filtersOf(query);
  const counts: FacetCounts = {};
  for (const facet of facets) {
    const field = facetFields[facet];
    const distribution = results.find((result) => result.facetDistribution?.[field])?.facetDistribution?.[field] ?? {};
    const values = Object.entries(distribution).map(([value, count]) => ({ value, count }));
    counts[facet] = orderCounts(facet, values, filters);
  }
  return counts;
}
