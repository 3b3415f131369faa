import { statSync } from "node:fs";
import path from "node:path";
import { embeddedEngine } from "@/lib/search/embedded";
import { type Contender, engineContender } from "./contender";

/** The embedded engine as the hub runs it: in a thread of the process that asks, 200 records at a time. */
export function embeddedContender(directory: string): Contender {
  const size = (ending: string) =>
    statSync(path.join(directory, `search.db${ending}`), { throwIfNoEntry: false })?.size ?? 0;
  return engineContender(embeddedEngine(directory), {
    batch: 200,
    serverMemory: () => undefined,
    disk: async () => size("") + size("-wal"),
  });
}
