import type { TestProject } from "vitest/node";
import { startHub } from "./hub-process";
import { startRegistry } from "./registry";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the hub that the browser tests share, without a slash at the end; seeded with the demonstration. */
    hubAddress: string;
    /** Its data directory: mails lie in `outbox`, files in `files`. */
    hubDataDir: string;
  }
}

/** One hub, built if it is not, seeded and served for all browser tests of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const registry = await startRegistry();
  const hub = await startHub({ env: { DOI_RESOLVER: registry.origin } });
  project.provide("hubAddress", hub.address);
  project.provide("hubDataDir", hub.dataDir);
  console.log(`Browser tests run against ${hub.address}.`);
  return async () => {
    await hub.remove();
    await registry.close();
  };
}
