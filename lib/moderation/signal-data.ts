import { type DomainRule, type DomainSubject, freeProvidersWithin, ruleOver } from "@/lib/accounts/mail-domain";
import { HOUR } from "@/lib/base/clock";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isWaiting } from "./queue-filter-data";
import { countAlike, countPublished, countWithinHour } from "./signal-counts-data";
import { type Signal, signalsOf } from "./signals";

export type StandsOut = { entryId: string; title: string; submitter: string | null; score: number; signals: Signal[] };

/** The latest entries that wait, of which the signals are read. */
const LOOKED_AT = 300;
const SHOWN = 50;

/** What waits and stands out, the weightiest first, with how many were looked at. */
export async function readStandingOut(): Promise<{ lookedAt: number; found: StandsOut[] }> {
  const entries = await readEntries(isWaiting);
  const found = (await weigh(entries)).filter(({ score }) => score > 0);
  return { lookedAt: entries.length, found: found.sort((a, b) => b.score - a.score).slice(0, SHOWN) };
}

/** What stands out about one entry and whoever submitted it, the weightiest first. */
export async function readSignalsOf(entryId: string): Promise<Signal[]> {
  const [weighed] = await weigh(await readEntries({ id: entryId }));
  return weighed?.signals ?? [];
}

const looked = {
  openRevision: true,
  publishedRevision: true,
  submitter: {
    select: {
      ...{ id: true, name: true, email: true, role: true, createdAt: true },
      ...{ honeypotAt: true, trustedAt: true, allowedAt: true, blockedAt: true },
    },
  },
  revisions: { where: { honeypotAt: { not: null } }, select: { id: true }, take: 1 },
} satisfies Prisma.EntryInclude;
type Looked = Prisma.EntryGetPayload<{ include: typeof looked }>;

function readEntries(where: Prisma.EntryWhereInput): Promise<Looked[]> {
  return database().entry.findMany({ where, include: looked, orderBy: { submittedAt: "desc" }, take: LOOKED_AT });
}

/** The domain because of which somebody is held. Free mail says nothing of anybody, whatever was decided about it. */
function heldFor(submitter: DomainSubject, rules: DomainRule[]): string | undefined {
  const rule = ruleOver(submitter, rules);
  return rule?.right === "BLOCKED" && freeProvidersWithin(rule.domain).length === 0 ? rule.domain : undefined;
}

async function weigh(entries: Looked[]): Promise<StandsOut[]> {
  const ids = entries.map(({ id }) => id);
  const people = [...new Set(entries.flatMap(({ submitterId }) => submitterId ?? []))];
  const [published, alike, fast, rules] = await Promise.all([
    countPublished(people),
    countAlike(ids),
    countWithinHour(ids),
    database().mailDomainRule.findMany(),
  ]);
  return entries.flatMap(({ id, openRevision, publishedRevision, submitter, revisions }) => {
    const revision = openRevision ?? publishedRevision;
    const content = contentSchema.safeParse(revision?.content).data;
    if (!content || !revision) return [];
    const at = revision.submittedAt ?? revision.createdAt;
    const signals = signalsOf({
      content,
      submitter: submitter && {
        hours: (at.getTime() - submitter.createdAt.getTime()) / HOUR,
        published: published.get(submitter.id) ?? 0,
        honeypot: submitter.honeypotAt !== null,
        heldFor: heldFor(submitter, rules),
      },
      honeypot: revisions.length > 0,
      rules,
      alike: alike.get(id) ?? 0,
      withinHour: fast.get(id) ?? 0,
    });
    const score = signals.reduce((sum, { weight }) => sum + weight, 0);
    return [{ entryId: id, title: content.title, submitter: submitter?.name ?? null, score, signals }];
  });
}
