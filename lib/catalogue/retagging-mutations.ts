import type { Actor } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { recordStep } from "./history";
import { notePublicChange } from "./public-change-mutations";
import { addRevision } from "./revision-mutations";
import { contentSchema } from "./schema";
import { advance } from "./writing";

/** Published entries that nobody is revising: what is being written would bring the old topics back. */
const atRest = {
  status: "PUBLISHED",
  OR: [{ openRevisionId: null }, { openRevision: { state: "DECLINED" } }],
} satisfies Prisma.EntryWhereInput;

export type Exchange = {
  /** The id of a topic that the entries must have. */
  of: string;
  /** The code of the topic that they lose, if they lose one. */
  remove: string | null;
  /** The code of the topic that they get, if they get one. */
  add: string | null;
};

/**
 * Exchanges a topic of published entries, each by a revision of its own, so that their history says who did it and the
 * next edit starts from it. Entries that are being revised, or changed at this moment, stay as they are.
 * @returns the ids of those that changed, and of those among them that had the new topic before
 */
export async function exchangeTopics(
  tx: Transaction,
  actor: Actor,
  entryIds: string[],
  exchange: Exchange,
): Promise<{ changed: string[]; had: string[] }> {
  const entries = await tx.entry.findMany({
    where: { id: { in: entryIds }, ...atRest, terms: { some: { termId: exchange.of } } },
    include: { publishedRevision: true, terms: { where: { term: { scheme: "TOPIC" } } } },
  });
  const terms = await vocabulary();
  const added = exchange.add && termId("TOPIC", exchange.add);
  const [changed, had]: [string[], string[]] = [[], []];
  for (const entry of entries) {
    if (!(await reviseOne(tx, actor, entry, exchange, terms))) continue;
    changed.push(entry.id);
    if (entry.terms.some((term) => term.termId === added)) had.push(entry.id);
  }
  const where = { entryId: { in: changed } };
  const position = Math.max(0, ...entries.flatMap((entry) => entry.terms.map((term) => term.position + 1)));
  if (added) {
    await tx.entryTerm.createMany({
      data: changed.map((entryId) => ({ entryId, termId: added, position })),
      skipDuplicates: true,
    });
  }
  if (exchange.remove) await tx.entryTerm.deleteMany({ where: { ...where, termId: termId("TOPIC", exchange.remove) } });
  await notePublicChange(tx, changed);
  return { changed, had };
}

type Found = Prisma.EntryGetPayload<{ include: { publishedRevision: true } }>;

async function reviseOne(
  tx: Transaction,
  actor: Actor,
  entry: Found,
  exchange: Exchange,
  terms: Vocabulary,
): Promise<boolean> {
  const before = entry.publishedRevision;
  if (!before) return false;
  const content = contentSchema.parse(before.content);
  const topics = exchanged(content.topics, exchange, terms);
  if (topics.length === 0) return false;
  if (!(await advance(tx, entry.id, entry.version))) return false;
  const revisionId = await addRevision(tx, entry.id, { ...content, topics }, actor, "SUBMITTED");
  await tx.revision.update({
    where: { id: revisionId },
    data: { state: "PUBLISHED", submittedAt: before.submittedAt, decidedAt: clock.now() },
  });
  await tx.entry.update({ where: { id: entry.id }, data: { publishedRevisionId: revisionId } });
  const step = { transition: "classify", from: "PUBLISHED", to: "PUBLISHED" } as const;
  await recordStep(tx, { entryId: entry.id, revisionId, actorId: actor.id, ...step });
  return true;
}

/** The codes of a content's topics afterwards. A code that was merged away stands for the topic that answers for it. */
function exchanged(topics: string[], { remove, add }: Exchange, terms: Vocabulary): string[] {
  const isRemoved = (code: string) => remove !== null && (terms.find("TOPIC", code)?.code ?? code) === remove;
  const place = topics.findIndex(isRemoved);
  const kept = topics.filter((code) => !isRemoved(code));
  if (add === null || kept.includes(add)) return kept;
  return kept.toSpliced(place < 0 ? kept.length : place, 0, add);
}
