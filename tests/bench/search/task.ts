import type { Latencies } from "../measures";
import type { QueryKind } from "./query-mix";

export const engines = ["embedded", "meilisearch", "postgres"] as const;
export type EngineName = (typeof engines)[number];

/** What a process is started for. */
export type Task = {
  step: "build" | "ask";
  engine: EngineName;
  /** Where the engine keeps its files. */
  directory: string;
  /** The catalogue, one document a line. */
  catalogue: string;
  /** Queries of each kind. */
  queries: number;
  /** Seconds for which many ask at once. */
  crowd: number;
};

/** Times are milliseconds, sizes bytes. */
export type BuildResult = {
  documents: number;
  time: number;
  disk: number;
  /** Of the server while it built, where it is a process of its own. */
  serverMemory: number | undefined;
  /** The most memory that the asking process had. */
  peakMemory: number;
};

export type AskResult = {
  /** From opening to the first answer. */
  opening: number;
  /** Of the process that asks, before the engine was opened and after all queries. */
  emptyMemory: number;
  memory: number;
  serverMemory: number | undefined;
  kinds: Record<QueryKind, KindResult>;
  /** All kinds mixed, eight at a time. */
  crowd: { perSecond: number; block: number; idleBlock: number };
  changes: { one: number; hundred: number; searchAfter: number; block: number };
};

export type KindResult = Latencies & {
  found: number;
  /** The longest block by the clock, and that of the same process doing nothing just before: the machine's own share. */
  block: number;
  idleBlock: number;
  /** Of the whole process for one query. */
  processor: Latencies;
  /** Of the thread that asks, for one query: no block by the query alone can be longer. Missing where it is not told. */
  mainThread: Latencies | undefined;
};
