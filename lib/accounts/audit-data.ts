import { z } from "zod";
import { addressText } from "@/lib/base/address-text";
import { DAY } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** The filter of the audit log, as its address carries it. What does not make sense is as if it were not there. */
export const auditFilterSchema = z.object({
  action: addressText(64).optional().catch(undefined),
  actor: z.uuid().optional().catch(undefined),
  subject: addressText(200).optional().catch(undefined),
  /** From and until a day, both included. */
  since: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** What is kept of an event, besides who, when and about what; what an older version of the hub wrote may lack all of it. */
const detailSchema = z.object({
  reason: z.string().optional().catch(undefined),
  entries: z.number().optional().catch(undefined),
});

export type AuditLine = {
  id: string;
  action: string;
  at: Date;
  actor: { id: string; name: string } | null;
  /** The page of what it was done to, without language prefix, where there is one. */
  path: string | null;
  name: string | null;
  reason: string | null;
  entries: number;
};

/** What administrators and moderators did to anything but an entry's state, the latest first. */
export async function readAudit(filter: AuditFilter, size = 50) {
  const where: Prisma.AuditEventWhereInput = {
    ...(filter.action && { action: filter.action }),
    ...(filter.actor && { actorId: filter.actor }),
    ...(filter.subject && { subjectId: filter.subject }),
    at: {
      ...(filter.since && { gte: new Date(filter.since) }),
      ...(filter.until && { lt: new Date(new Date(filter.until).getTime() + DAY) }),
    },
  };
  const [events, total] = await Promise.all([
    database().auditEvent.findMany({
      where,
      include: { actor: { select: { id: true, name: true } } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * size,
      take: size,
    }),
    database().auditEvent.count({ where }),
  ]);
  const names = await namesOf(
    events.flatMap(({ subjectType, subjectId }) => (subjectType === "User" ? subjectId : [])),
  );
  const lines: AuditLine[] = events.map(({ id, action, at, actor, subjectType, subjectId, detail }) => {
    const { reason, entries } = detailSchema.catch({}).parse(detail);
    const path = subjectType === "User" ? `/admin/people/${subjectId}` : null;
    return {
      id,
      action,
      at,
      actor,
      path,
      name: names.get(subjectId) ?? null,
      reason: reason ?? null,
      entries: entries ?? 0,
    };
  });
  return { lines, total, pages: Math.max(1, Math.ceil(total / size)) };
}

/** Names are read and not kept in the log, which nothing can be taken out of. */
async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await database().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Who acted, and what was done, for the log's filter. */
export async function readAuditChoices() {
  const [actors, actions] = await Promise.all([
    database().user.findMany({
      where: { auditEvents: { some: {} } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 200,
    }),
    database().auditEvent.findMany({ distinct: ["action"], select: { action: true }, orderBy: { action: "asc" } }),
  ]);
  return { actors, actions: actions.map(({ action }) => action) };
}
