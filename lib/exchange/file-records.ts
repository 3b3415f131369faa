import { SECOND } from "@/lib/base/clock";
import { runApart } from "@/lib/base/own-process";
import type { CslItem } from "./csl-item";

/** What reading a bibliography may cost, as for `runApart`; how many records are wanted, and how long each may be. */
export type RecordLimits = { name: string; time: number; memory: number; records: number; characters: number };
export type RecordsOfFile = { items: CslItem[] } | { problem: "fileFormat" };

/** Somebody waits for the answer. */
const usual = {
  time: 20 * SECOND,
  memory: 512 * 1024 * 1024,
  /** As many as anybody looks through. */
  records: 100,
  /** Some thirty pages: no abstract and no list of authors is as long. */
  characters: 100_000,
};

/**
 * The records of a bibliography that somebody uploads, read in a process of its own, so that one made to do harm takes
 * nobody with it.
 * @returns none also when the limits did not suffice
 */
export async function readFileRecords(name: string, bytes: Buffer, limits = usual): Promise<RecordsOfFile> {
  const told: RecordLimits = { name, ...limits };
  const { time, memory } = limits;
  const program = "lib/exchange/record-reader.ts";
  const args = [JSON.stringify(told)];
  const ended = await runApart({ program, args, input: bytes, time, memory, isAwaited: true });
  return "answer" in ended ? (JSON.parse(ended.answer) as RecordsOfFile) : { items: [] };
}
