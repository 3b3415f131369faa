import type { Actor } from "@/lib/accounts/actor";
import { createPublished, createSubmitted } from "@/lib/catalogue/intake";
import { markTwin } from "@/lib/catalogue/likeness/question-mutations";
import { intakeErrors } from "@/lib/catalogue/rules";
import type { PublicationContent } from "@/lib/catalogue/schema";
import { database, type Transaction } from "@/lib/db/client";
import { holdLock } from "@/lib/db/hold-lock";
import { contentFromCsl } from "./csl";
import type { TopicOf } from "./csl-fields";
import { type ImportReport, type LikelyTwin, type RecordPlace, reasonFor } from "./import-report";
import { type Identity, identityOf, KnownRecords } from "./known-records";
import { likelyTwinOf } from "./likely-twin-data";
import type { LibraryRecord } from "./records";

const TRANSACTION = { maxWait: 60_000, timeout: 120_000 };

/** A record that may enter the hub. */
export type Candidate = RecordPlace & { content: PublicationContent; identity: Identity };

/** One import while it runs: reads records, writes them in groups, and keeps the account of each. */
export class ImportRun {
  readonly #known = new KnownRecords();

  constructor(
    private readonly actor: Actor,
    private readonly publish: boolean,
    readonly report: ImportReport,
    private readonly topicOf: TopicOf,
  ) {}

  /** What a record offers the hub; reports it when that is too little. */
  read(record: LibraryRecord): Candidate | undefined {
    const place = { position: record.position, line: record.line, key: record.key };
    if (!record.ok) {
      this.report.reported.push({ ...place, reason: record.reason });
      return undefined;
    }
    const { content, notes } = contentFromCsl(record.csl, this.topicOf);
    const missing = intakeErrors(content);
    if (Object.keys(missing).length > 0) {
      this.report.reported.push({ ...place, reason: reasonFor(missing, record.warnings) });
      return undefined;
    }
    for (const name of record.leftOut) this.report.leftOut[name] = (this.report.leftOut[name] ?? 0) + 1;
    this.report.warnings.push(...[...record.warnings, ...notes].map((warning) => ({ ...place, warning })));
    return { ...place, content, identity: identityOf(content) };
  }

  /**
   * Writes a group of records. When the database refuses it, each goes alone, so that the one at fault is reported and
   * the others get in.
   */
  async write(group: Candidate[]): Promise<void> {
    if (group.length === 0) return;
    try {
      const outcome = await database().$transaction((tx) => this.#writeGroup(tx, group), TRANSACTION);
      this.#acknowledge(outcome);
    } catch (error) {
      // Rethrows when the server is gone rather than the record bad.
      await database().$queryRaw`SELECT 1`;
      const [only] = group;
      if (group.length > 1) for (const candidate of group) await this.write([candidate]);
      else if (only) this.#refuse(only, error);
    }
  }

  async #writeGroup(tx: Transaction, group: Candidate[]): Promise<Outcome> {
    // Two imports at once would both miss what the other is about to write; they take turns, group by group.
    await holdLock(tx, "import");
    await this.#known.lookUp(
      tx,
      group.map(({ identity }) => identity),
    );
    const lists = { imported: [], there: [], twins: [], notPublishable: [] };
    const outcome: Outcome = { batchId: this.report.batchId, ...lists };
    const fresh = new KnownRecords();
    for (const { content, identity, ...place } of group) {
      const match = this.#known.find(identity) ?? fresh.find(identity);
      if (match) {
        outcome.there.push({ ...place, ...match });
        continue;
      }
      outcome.batchId ??= await this.#createBatch(tx);
      const twin = await likelyTwinOf(tx, this.actor, content);
      if (twin) outcome.twins.push({ ...place, ...twin });
      const publish = this.publish && !twin;
      const lacks = await this.#create(tx, content, place, {
        batchId: outcome.batchId,
        publish,
        twin: twin?.as.entryId,
      });
      if (lacks) outcome.notPublishable.push({ ...place, reason: lacks });
      outcome.imported.push({ identity, position: place.position, published: !lacks && publish });
      fresh.add(identity, { position: place.position });
    }
    return outcome;
  }

  /** @returns why the record went to the queue although it was to be published, undefined otherwise */
  async #create(
    tx: Transaction,
    content: PublicationContent,
    place: RecordPlace,
    { batchId, publish, twin }: { batchId: string; publish: boolean; twin?: string },
  ): Promise<string | undefined> {
    const key = place.key === null ? "" : `, key ${place.key}`;
    const source = `${this.report.fileName}, record ${place.position}${key}`;
    const arrival = { content, provenance: "IMPORT" as const, source, submitterId: this.actor.id, batchId };
    const published = publish ? await createPublished(tx, arrival) : undefined;
    if (published?.ok) return undefined;
    const queued = await createSubmitted(tx, arrival);
    if (!queued.ok) throw new Error(`refused by the queue: ${reasonFor(queued.fields ?? {}, [])}`);
    if (twin) await markTwin(tx, queued.value.entryId, twin);
    return published && reasonFor(published.fields ?? {}, []);
  }

  async #createBatch(tx: Transaction): Promise<string> {
    const { fileName: name, format } = this.report;
    const data = { name, format, actorId: this.actor.id };
    return (await tx.importBatch.create({ data, select: { id: true } })).id;
  }

  /** Counts what has been committed. */
  #acknowledge({ batchId, imported, there, twins, notPublishable }: Outcome): void {
    this.report.batchId = batchId;
    for (const { identity, position, published } of imported) {
      this.report[published ? "published" : "queued"] += 1;
      this.#known.add(identity, { position });
    }
    this.report.alreadyThere.push(...there);
    this.report.likelyTwins.push(...twins);
    this.report.notPublishable.push(...notPublishable);
  }

  #refuse({ position, line, key }: Candidate, error: unknown): void {
    const message = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
    this.report.reported.push({ position, line, key, reason: `the database refused it: ${message}` });
  }
}

type Outcome = Pick<ImportReport, "batchId" | "notPublishable"> & {
  imported: { identity: Identity; position: number; published: boolean }[];
  there: ImportReport["alreadyThere"];
  twins: LikelyTwin[];
};
