import { HOUR } from "@/lib/base/clock";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { isWaiting } from "./queue-filter-data";
import { type Signal, signalsOf } from "./signals";

export type StandsOut = { entryId: string; title: string; submitter: string | null; score: number; signals: Signal[] };

/** The latest entries that wait, of which the signals are read. */
const LOOKED_AT = 300;
const SHOWN = 50;

/** What waits and stands out, the weightiest first, with how many were looked at. */
export async function readStandingOut(): Promise<{ lookedAt: number; found: StandsOut[] }> {
  const entries = await database().entry.findMany({
    where: isWaiting,
    include: { openRevision: true, submitter: { select: { id: true, name: true, createdAt: true } } },
    orderBy: { submittedAt: "desc" },
    take: LOOKED_AT,
  });
  const ids = entries.map(({ id }) => id);
  const people = [...new Set(entries.flatMap(({ submitterId }) => submitterId ?? []))];
  const [published, alike, fast] = await Promise.all([countPublished(people), countAlike(ids), countWithinHour(ids)]);
  const found = entries.flatMap(({ id, openRevision, submitter }) => {
    const content = contentSchema.safeParse(openRevision?.content).data;
    if (!content || !openRevision) return [];
    const at = openRevision.submittedAt ?? openRevision.createdAt;
    const signals = signalsOf({
      content,
      submitter: submitter && {
        hours: (at.getTime() - submitter.createdAt.getTime()) / HOUR,
        published: published.get(submitter.id) ?? 0,
      },
      alike: alike.get(id) ?? 0,
      withinHour: fast.get(id) ?? 0,
    });
    const score = signals.reduce((sum, { weight }) => sum + weight, 0);
    return score > 0 ? [{ entryId: id, title: content.title, submitter: submitter?.name ?? null, score, signals }] : [];
  });
  return { lookedAt: entries.length, found: found.sort((a, b) => b.score - a.score).slice(0, SHOWN) };
}

type Counted = { id: string; count: number }[];
const byId = (rows: Counted) => new Map(rows.map(({ id, count }) => [id, count]));

async function countPublished(people: string[]): Promise<Map<string, number>> {
  const rows = await database().entry.groupBy({
    by: ["submitterId"],
    where: { submitterId: { in: people }, publishedAt: { not: null } },
    _count: true,
  });
  return new Map(rows.map(({ submitterId, _count }) => [submitterId ?? "", _count]));
}

/** Other entries of the last three months, waiting or published, whose title or long text is the same. */
async function countAlike(ids: string[]): Promise<Map<string, number>> {
  return byId(
    await database().$queryRaw<Counted>`
      WITH texts AS (
        SELECT r."entryId" AS id, lower(btrim(r.title)) AS title,
          nullif(md5(concat(r.content->>'abstract', r.content->>'body')), md5('')) AS text
        FROM "Entry" e JOIN "Revision" r ON r.id = coalesce(e."openRevisionId", e."publishedRevisionId")
        WHERE e.status NOT IN ('DRAFT', 'DECLINED') AND r.title <> '' AND e."submittedAt" > now() - interval '90 days'),
      own AS (SELECT * FROM texts WHERE id = ANY(${ids}::uuid[])),
      pairs AS (
        SELECT own.id, other.id AS "otherId" FROM own JOIN texts other ON other.title = own.title
        UNION SELECT own.id, other.id FROM own JOIN texts other ON other.text = own.text)
      SELECT id::text AS id, count(*)::int AS count FROM pairs WHERE id <> "otherId" GROUP BY 1`,
  );
}

/** What the same person sent by the form within the hour before. */
async function countWithinHour(ids: string[]): Promise<Map<string, number>> {
  return byId(
    await database().$queryRaw<Counted>`
      SELECT own.id::text AS id, count(*)::int AS count
      FROM "Entry" own JOIN "Entry" other ON other."submitterId" = own."submitterId" AND other.id <> own.id
        AND other.provenance = 'FORM'
        AND other."submittedAt" BETWEEN own."submittedAt" - interval '1 hour' AND own."submittedAt"
      WHERE own.id = ANY(${ids}::uuid[]) AND own.provenance = 'FORM' GROUP BY 1`,
  );
}
