import type { SearchDocument } from "@/lib/search/document";
import type { SearchEngine } from "@/lib/search/interface";
import type { BenchQuery } from "./query-mix";

/** Something that is built, asked and changed like the others. */
export interface Contender {
  /** Records that are handed over at once while the index is built. */
  readonly batch: number;
  build(batches: AsyncIterable<SearchDocument[]>): Promise<void>;
  /** Gives how many records were found or suggested. */
  ask(query: BenchQuery): Promise<number>;
  /** Resolves when the change can be found. */
  upsert(documents: SearchDocument[]): Promise<void>;
  /** Bytes of memory that the server uses, where it is a process of its own and can be seen. */
  serverMemory(): number | undefined;
  /** Bytes on the disk. */
  disk(): Promise<number>;
  close(): Promise<void>;
}

/** An engine of the hub as a contender. */
export function engineContender(
  engine: SearchEngine,
  own: Pick<Contender, "batch" | "serverMemory" | "disk">,
): Contender {
  return {
    ...own,
    async build(batches) {
      const rebuild = await engine.startRebuild();
      for await (const documents of batches) await rebuild.add(documents);
      await rebuild.swap();
    },
    async ask(query) {
      if ("suggest" in query) return (await engine.suggest(query.suggest)).length;
      return (await engine.search(query.search)).total;
    },
    upsert: (documents) => engine.upsert(documents),
    close: () => engine.close(),
  };
}
