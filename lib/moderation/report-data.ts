import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { kindOf } from "@/lib/catalogue/kinds";
import { type Kind, kindPaths } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { ReportOutcome, ReportReason } from "@/lib/db/generated/enums";
import type { ReportFilter } from "./report-schema";

export type ReportView = {
  id: string;
  reason: ReportReason;
  words: string;
  /** Whether somebody waits for an answer; the address itself is for the mail alone. */
  waitsForAnswer: boolean;
  /** The language in which it was written. */
  locale: string;
  createdAt: Date;
  closed: { at: Date; by: string | null; outcome: ReportOutcome | null; note: string | null } | null;
};

/** What readers said of one entry. */
export type ReportedEntry = {
  entryId: string;
  kind: Kind;
  title: string;
  /** Its page, without language prefix; null while it is not public. */
  path: string | null;
  mayAnswer: boolean;
  reports: ReportView[];
};

const PAGE = 20;

/**
 * Entries with reports, each with all of them that the filter finds: of the open ones, those about rights first, then
 * those that have waited longest; of the closed ones, the latest first.
 */
export async function readReports(viewer: Viewer, { state, reason, entry, page }: ReportFilter) {
  const closed = state === "closed";
  const where = Prisma.sql`("closedAt" IS NOT NULL) = ${closed}
    ${reason ? Prisma.sql`AND reason = ${reason}::"ReportReason"` : Prisma.empty}
    ${entry ? Prisma.sql`AND "entryId" = ${entry}::uuid` : Prisma.empty}`;
  const order = closed
    ? Prisma.sql`max("closedAt") DESC, "entryId"`
    : Prisma.sql`bool_or(reason = 'RIGHTS') DESC, min("createdAt"), "entryId"`;
  const [found, [counted]] = await Promise.all([
    database().$queryRaw<{ entryId: string }[]>`
      SELECT "entryId"::text FROM "EntryReport" WHERE ${where} GROUP BY "entryId"
      ORDER BY ${order} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
    database().$queryRaw<{ entries: number; reports: number }[]>`
      SELECT count(DISTINCT "entryId")::int AS entries, count(*)::int AS reports FROM "EntryReport" WHERE ${where}`,
  ]);
  const ids = found.map(({ entryId }) => entryId);
  const entries = await database().entry.findMany({
    where: { id: { in: ids } },
    include: {
      publishedRevision: { select: { title: true } },
      reports: { ...withCloser, where: { reason, closedAt: closed ? { not: null } : null } },
    },
  });
  const list = ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  return {
    entries: list.map(
      (entry): ReportedEntry => ({
        entryId: entry.id,
        kind: kindOf[entry.kind],
        title: entry.publishedRevision?.title ?? "",
        path: entry.status === "PUBLISHED" ? `/${kindPaths[kindOf[entry.kind]]}/${entry.slug}` : null,
        mayAnswer: mayOnEntry(viewer, "answerReports", entry),
        reports: entry.reports.map(viewOf),
      }),
    ),
    reports: counted?.reports ?? 0,
    pages: Math.max(1, Math.ceil((counted?.entries ?? 0) / PAGE)),
  };
}

/** Everything that readers ever said of an entry, what is open first. */
export async function readReportsOf(entryId: string): Promise<ReportView[]> {
  const reports = await database().entryReport.findMany({ ...withCloser, where: { entryId } });
  return reports.map(viewOf).sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null));
}

/** How many reports wait for a moderator. */
export function countOpenReports(): Promise<number> {
  return database().entryReport.count({ where: { closedAt: null } });
}

const withCloser = {
  include: { closedBy: { select: { name: true } } },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
} satisfies Prisma.EntryReportFindManyArgs;

function viewOf(row: Prisma.EntryReportGetPayload<typeof withCloser>): ReportView {
  const { id, reason, words, email, locale, createdAt, closedAt, closedBy, outcome, note } = row;
  const closed = closedAt && { at: closedAt, by: closedBy?.name ?? null, outcome, note };
  return { id, reason, words, waitsForAnswer: email !== null, locale, createdAt, closed };
}
