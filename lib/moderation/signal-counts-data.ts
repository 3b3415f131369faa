import { database } from "@/lib/db/client";

type Counted = { id: string; count: number }[];
const byId = (rows: Counted) => new Map(rows.map(({ id, count }) => [id, count]));

/** How much of what each person submitted was ever published. */
export async function countPublished(people: string[]): Promise<Map<string, number>> {
  const rows = await database().entry.groupBy({
    by: ["submitterId"],
    where: { submitterId: { in: people }, publishedAt: { not: null } },
    _count: true,
  });
  return new Map(rows.map(({ submitterId, _count }) => [submitterId ?? "", _count]));
}

/** Other entries of the last three months, waiting or published, whose title or long text is the same. */
export async function countAlike(ids: string[]): Promise<Map<string, number>> {
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
export async function countWithinHour(ids: string[]): Promise<Map<string, number>> {
  return byId(
    await database().$queryRaw<Counted>`
      SELECT own.id::text AS id, count(*)::int AS count
      FROM "Entry" own JOIN "Entry" other ON other."submitterId" = own."submitterId" AND other.id <> own.id
        AND other.provenance = 'FORM'
        AND other."submittedAt" BETWEEN own."submittedAt" - interval '1 hour' AND own."submittedAt"
      WHERE own.id = ANY(${ids}::uuid[]) AND own.provenance = 'FORM' GROUP BY 1`,
  );
}
