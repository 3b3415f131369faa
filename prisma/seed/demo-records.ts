import { DAY, HOUR } from "@/lib/base/clock";
import { createPublished, createSubmitted } from "@/lib/catalogue/intake";
import type { Kind } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { termId } from "@/lib/vocabulary/terms";
import { demoAccountIds } from "./demo-accounts";
import { type DemoFacts, type EntryFact, type InstitutionFact, sourceLine } from "./demo-facts";

/** A record of the demo, and when the hub is to have received it. */
export type PlannedRecord = { fact: EntryFact; source: string; at: Date };

/** Between one published record and the next older one: the hub looks as if it had been filled over some weeks. */
const steps: Record<Kind, number> = { publication: 2 * HOUR, event: 2 * DAY, news: 3 * DAY };
/** Over which the queue came in. */
const queueSpan = 14 * DAY;

/**
 * When each record enters the hub, counted back from the moment at which seeding began: the newest work last, so that
 * "what is new" begins with it.
 */
export function planRecords({ published, queued }: DemoFacts, begunAt: Date): PlannedRecord[] {
  const older: Record<Kind, number> = { publication: 0, event: 0, news: 0 };
  const before = (milliseconds: number) => new Date(begunAt.getTime() - Math.round(milliseconds));
  return [
    ...published.map((fact) => {
      older[fact.content.kind] += steps[fact.content.kind];
      return { fact, source: sourceLine(fact), at: before(older[fact.content.kind]) };
    }),
    ...queued.map((fact, position) => ({
      fact,
      source: sourceLine(fact),
      at: before(((position + 1) / (queued.length + 1)) * queueSpan),
    })),
  ];
}

/**
 * Takes in those of the records that are not there yet: verified ones are published, the others go into the queue.
 * @throws when the catalogue refuses one, which is an error in the facts
 */
export async function takeIn(tx: Transaction, records: PlannedRecord[]): Promise<void> {
  const present = await tx.entry.findMany({
    where: { provenance: "SEED", source: { in: records.map(({ source }) => source) } },
    select: { source: true },
  });
  const there = new Set(present.map(({ source }) => source));
  const accounts = await demoAccountIds(tx);
  for (const record of records) {
    if (there.has(record.source)) continue;
    const answer = await takeInOne(tx, record, accounts);
    if (!answer.ok) throw new Error(`The demo's ${record.fact.key} is refused: ${JSON.stringify(answer)}`);
  }
}

function takeInOne(tx: Transaction, { fact, source, at }: PlannedRecord, accounts: Map<string, string>) {
  const record = { content: fact.content, provenance: "SEED" as const, source };
  if (fact.verified) return createPublished(tx, { ...record, submitterId: null, publishedAt: at });
  const email = fact.content.kind === "publication" ? "researcher@hub.example" : "practitioner@hub.example";
  return createSubmitted(tx, { ...record, submitterId: accounts.get(email) ?? null, submittedAt: at });
}

/** Lists the institutions that are not listed yet, before the entries that link to them. */
export async function listInstitutions(tx: Transaction, institutions: InstitutionFact[]): Promise<void> {
  const data: Prisma.InstitutionCreateManyInput[] = institutions.map(
    ({ key, names, acronym, kind, city, country, website, topics, verified }) => ({
      slug: key,
      names,
      acronym,
      kind,
      city,
      countryId: termId("COUNTRY", country),
      website,
      topicIds: topics.map((topic) => termId("TOPIC", topic)),
      verified,
    }),
  );
  await tx.institution.createMany({ data, skipDuplicates: true });
}
