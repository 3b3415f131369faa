import pg from "pg";
import type { SearchEngine } from "@/lib/search/interface";
import type { Asking } from "./asking";
import { type Change, shows } from "./changes";

const AT_ONCE = 8;

export type EndComparison = {
  published: number;
  indexed: number;
  missing: string[];
  stale: string[];
  extra: string[];
  /** Acknowledged changes that the database does not have. */
  lost: string[];
  /** Changes, each the last of its entry, that a search does not agree with. */
  notShown: string[];
};

/**
 * Compares index and catalogue record by record, without the hub's own comparison: the engine's whole list, and the
 * database's tables. Then holds both against what was acknowledged, and asks for every changed entry once more.
 */
export async function compareAtEnd(
  databaseUrl: string,
  engine: SearchEngine,
  ledger: Change[],
  asking: Asking,
): Promise<EndComparison> {
  const { published, states } = await readCatalogue(databaseUrl);
  const indexed = await readIndex(engine);
  const found: EndComparison = {
    published: published.size,
    indexed: indexed.size,
    missing: [...published.keys()].filter((id) => !indexed.has(id)),
    stale: [...published].filter(([id, revision]) => indexed.has(id) && indexed.get(id) !== revision).map(([id]) => id),
    extra: [...indexed.keys()].filter((id) => !published.has(id)),
    lost: ledger.filter((change) => !agrees(states.get(change.entryId), change)).map(({ entryId }) => entryId),
    notShown: [],
  };
  const rest = [...ledger];
  const ask = async () => {
    for (let change = rest.pop(); change; change = rest.pop()) {
      if (!(await shows(asking, change))) found.notShown.push(change.entryId);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return found;
}

type EntryState = { status: string; title: string };

async function readCatalogue(connectionString: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; revision: string } & EntryState>(`
      SELECT e.id, e.status, coalesce(e."publishedRevisionId"::text, '') AS revision, coalesce(t.title, '') AS title
      FROM "Entry" e LEFT JOIN "EntryText" t ON t."entryId" = e.id AND t."isOriginal"`);
    const published = new Map(rows.filter(({ status }) => status === "PUBLISHED").map((row) => [row.id, row.revision]));
    return { published, states: new Map<string, EntryState>(rows.map((row) => [row.id, row])) };
  } finally {
    await client.end();
  }
}

async function readIndex(engine: SearchEngine): Promise<Map<string, string>> {
  const revisions = new Map<string, string>();
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await engine.list(cursor);
    for (const { id, revision } of items) revisions.set(id, revision);
    if (next === undefined) return revisions;
    cursor = next;
  }
}

function agrees(state: EntryState | undefined, { change, token }: Change): boolean {
  if (!state) return false;
  if (change === "withdrawn") return state.status === "WITHDRAWN";
  return state.status === "PUBLISHED" && state.title.endsWith(token);
}
