import type { Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { limit, limits } from "@/lib/accounts/rate-limit";
import type { Origin } from "@/lib/accounts/registration-mutations";
import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { entryKinds, kindOf } from "@/lib/catalogue/kinds";
import { kindPaths } from "@/lib/catalogue/schema";
import { database, type Transaction } from "@/lib/db/client";
import type { EntryReport } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Report, ReportAnswer } from "./report-schema";

/**
 * Keeps what a reader says of a public entry, for the moderators.
 * @returns `missing` when there is no such public entry; `tooMany` past the limit of an address
 */
export async function reportEntry({ kind, slug, ...report }: Report, origin: Origin): Promise<Result<undefined>> {
  const entry = await database().entry.findUnique({
    where: { kind_slug: { kind: entryKinds[kind], slug }, status: "PUBLISHED" },
    select: { id: true },
  });
  if (!entry) return failure("missing");
  const within = origin.address ? await limit(database(), limits.reportByAddress, origin.address) : success();
  if (!within.ok) return within;
  await database().entryReport.create({
    data: { ...report, entryId: entry.id, locale: origin.locale, createdAt: clock.now() },
  });
  return success();
}

/**
 * Closes reports about one entry with one outcome, and mails the note to those who left an address, each in the language
 * of their report; the addresses are forgotten with it.
 * @returns how many were closed; `conflict` when somebody closed one of them first; `invalid` when a note is missing for
 * somebody who waits for it, or the entry is said to be withdrawn and is not; else the failures of `authorizeOnEntry`
 */
export async function answerReports(viewer: Viewer, answer: ReportAnswer): Promise<Result<{ closed: number }>> {
  return database().$transaction(async (tx) => {
    await holdLock(tx, `hub:reports:${answer.entryId}`);
    const entry = await tx.entry.findUnique({
      where: { id: answer.entryId },
      include: { publishedRevision: { select: { title: true } } },
    });
    if (!entry) return failure("missing");
    const allowed = authorizeOnEntry(viewer, "answerReports", entry);
    if (!allowed.ok) return allowed;
    const { actor } = allowed.value;
    const ids = [...new Set(answer.reports)];
    const open = { id: { in: ids }, entryId: entry.id, closedAt: null };
    const reports = await tx.entryReport.findMany({ where: open });
    if (reports.length < ids.length) return failure("conflict");
    if (!answer.note && reports.some(({ email }) => email)) return invalidField("note", "noteRequired");
    if (answer.outcome === "WITHDRAWN" && entry.status === "PUBLISHED") return invalidField("outcome", "stillPublic");
    const { outcome, note } = answer;
    await tx.entryReport.updateMany({
      where: open,
      data: { outcome, note: note || null, closedAt: clock.now(), closedById: actor.id, email: null },
    });
    const title = entry.publishedRevision?.title ?? "";
    const path = `/${kindPaths[kindOf[entry.kind]]}/${entry.slug}`;
    for (const report of reports) await tellReporter(tx, report, { title, path, reason: note, outcome });
    const detail = { outcome, reports: ids, reason: note };
    await recordAct(tx, actor, { action: "answerReports", subjectType: "Entry", subjectId: entry.id, detail });
    return success({ closed: ids.length });
  });
}

type Told = { title: string; path: string; reason: string; outcome: ReportAnswer["outcome"] };

async function tellReporter(tx: Transaction, { email, locale }: EntryReport, told: Told): Promise<void> {
  if (email) await enqueueMail(tx, { to: email, locale, template: "reportAnswered", parameters: told });
}
