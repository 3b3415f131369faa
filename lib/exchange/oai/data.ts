import { isUuid } from "@/lib/base/uuid";
import { entryKinds, kindOf } from "@/lib/catalogue/kinds";
import { kinds } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { vocabulary } from "@/lib/vocabulary/data";
import { codeOf, termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { readEntryItems } from "../entry-item-data";
import type { OaiSet, Page } from "./answer";
import type { OaiHeader, OaiRecord } from "./record";
import { type Harvest, resumptionToken } from "./request";

/** Records of one answer, and headers, which are a tenth as long. */
export const PAGE = { records: 100, headers: 500 };

const topicsOf = { where: { term: { scheme: "TOPIC" } }, select: { termId: true } } as const;
const headed = { id: true, kind: true, status: true, publicChangeAt: true, terms: topicsOf } as const;
type Headed = Prisma.EntryGetPayload<{ select: typeof headed }>;

/** What harvesters call an entry: "oai:hub.example:0198…" (Implementation Guidelines, "OAI Identifier Format"). */
export function oaiIdentifier(host: string, id: string): string {
  return `oai:${host}:${id}`;
}

/** The entry's id within an identifier; null for one that is not the hub's. */
function idOf(host: string, identifier: string): string | null {
  const prefix = oaiIdentifier(host, "");
  const id = identifier.slice(prefix.length);
  return identifier.startsWith(prefix) && isUuid(id) ? id : null;
}

/** The record of an entry that readers see, or once saw; null where there never was one. */
export async function findOaiRecord(host: string, identifier: string): Promise<OaiRecord | null> {
  const id = idOf(host, identifier);
  const row =
    id && (await database().entry.findUnique({ where: { id, publicChangeAt: { not: null } }, select: headed }));
  if (!row) return null;
  const [record = null] = await recordsOf([row], host);
  return record;
}

/** When the hub's first record changed last; undefined of a hub without any. */
export async function earliestChange(): Promise<Date | undefined> {
  const { _min } = await database().entry.aggregate({ _min: { publicChangeAt: true } });
  return _min.publicChangeAt ?? undefined;
}

/** The sets that records may be asked for by: the kinds of entries, and the topics. */
export async function oaiSets(kindNames: Record<(typeof kinds)[number], string>): Promise<OaiSet[]> {
  const terms = await vocabulary();
  return [
    ...kinds.map((kind) => ({ spec: kind, name: kindNames[kind], description: null })),
    ...terms.list("TOPIC").map(({ id, code }) => ({
      spec: code,
      name: terms.label(id, "en"),
      description: terms.description(id, "en"),
    })),
  ];
}

/** A page of records; null where none fits. */
export async function listOaiRecords(
  host: string,
  harvest: Harvest,
): Promise<{ records: OaiRecord[]; page: Page | null } | null> {
  const found = await pageOf(harvest, PAGE.records);
  return found && { records: await recordsOf(found.rows, host), page: found.page };
}

/** A page of headers; null where none fits. */
export async function listOaiHeaders(
  host: string,
  harvest: Harvest,
): Promise<{ headers: OaiHeader[]; page: Page | null } | null> {
  const found = await pageOf(harvest, PAGE.headers);
  if (!found) return null;
  const terms = await vocabulary();
  return { headers: found.rows.map((row) => headerOf(row, host, terms)), page: found.page };
}

/**
 * A page of what changed, the oldest change first: who asks for the next page misses nothing that changed meanwhile,
 * since it moved to the end.
 */
async function pageOf(harvest: Harvest, size: number): Promise<{ rows: Headed[]; page: Page | null } | null> {
  const { from, before, after } = harvest;
  const within: Prisma.EntryWhereInput = {
    publicChangeAt: { not: null, gte: from, lt: before },
    ...(await inSet(harvest.set)),
  };
  const behind: Prisma.EntryWhereInput = after
    ? { OR: [{ publicChangeAt: { gt: after.at } }, { publicChangeAt: after.at, id: { gt: after.id } }] }
    : {};
  const [rows, total] = await Promise.all([
    database().entry.findMany({
      where: { AND: [within, behind] },
      orderBy: [{ publicChangeAt: "asc" }, { id: "asc" }],
      take: size + 1,
      select: headed,
    }),
    database().entry.count({ where: within }),
  ]);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  if (!last?.publicChangeAt) return null;
  const count = after?.count ?? 0;
  if (rows.length > size) {
    const next = { at: last.publicChangeAt, id: last.id, count: count + shown.length };
    return { rows: shown, page: { token: resumptionToken({ ...harvest, after: next }), count, total } };
  }
  return { rows: shown, page: after ? { count, total } : null };
}

/** Entries of a set; of a topic also those of its parts. Of a set that there is not, none. */
async function inSet(set: string | undefined): Promise<Prisma.EntryWhereInput> {
  if (set === undefined) return {};
  const kind = kinds.find((one) => one === set);
  if (kind) return { kind: entryKinds[kind] };
  const terms = await vocabulary();
  const ids: string[] = [];
  const gather = (id: string) => {
    ids.push(id);
    for (const part of terms.children(id)) gather(part.id);
  };
  gather(termId("TOPIC", set));
  return { terms: { some: { termId: { in: ids } } } };
}

async function recordsOf(rows: Headed[], host: string): Promise<OaiRecord[]> {
  const terms = await vocabulary();
  const items = await readEntryItems(
    rows.map(({ id }) => id),
    terms,
    "en",
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  return rows.map((row) => {
    const item = byId.get(row.id);
    // Who withdraws an entry between the two questions has the last word.
    return { ...headerOf(row, host, terms), isDeleted: !item, item };
  });
}

function headerOf(
  { id, kind, status, publicChangeAt, terms: rows }: Headed,
  host: string,
  terms: Vocabulary,
): OaiHeader {
  const topics = rows.flatMap(({ termId: topic }) => [topic, ...terms.ancestors(topic).map((one) => one.id)]);
  return {
    identifier: oaiIdentifier(host, id),
    changedAt: publicChangeAt ?? new Date(0),
    sets: [kindOf[kind], ...new Set(topics.map(codeOf))],
    isDeleted: status !== "PUBLISHED",
  };
}
