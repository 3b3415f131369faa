import { setTimeout as wait } from "node:timers/promises";
import { runningEmbeddedUrl } from "@/lib/db/embedded-address";
import { embeddedEngine } from "@/lib/search/embedded";
import type { SearchEngine } from "@/lib/search/interface";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { startHub } from "@/tests/setup/hub-process";
import { Asking } from "./asking";
import { Changes } from "./changes";
import { compareAtEnd, type EndComparison } from "./end-comparison";
import { caughtUp, embeddedFaults, OwnMeilisearch, restart } from "./faults";
import { Outages } from "./outages";
import { searchAtPace } from "./searches";

/** How long readers may have to wait for the last changes, in milliseconds, before they count as never seen. */
const PATIENCE = 120_000;
/** How long it may go on beyond its time, in milliseconds. */
const LONGER = 120_000;

export type SoakOptions = {
  seconds: number;
  /** A second: 5 and 50 unless said otherwise. */
  changesPerSecond?: number;
  searchesPerSecond?: number;
  /** Goes on beyond its time until this holds: on a slow machine hardly anything happens in a few seconds. */
  until?: (changes: Changes) => boolean;
  /** How many of the faults happen, spread evenly over the time. */
  faults: number;
  meilisearch?: { host: string; apiKey?: string; command?: string };
  say?: (line: string) => void;
  /** Ends it early, with everything that it started. */
  signal?: AbortSignal;
};
export type Soaked = {
  seconds: number;
  changesPerSecond: number;
  searchesPerSecond: number;
  engine: SearchEngine["name"];
  outages: Outages;
  asking: Asking;
  changes: Changes;
  searchesMissed: number;
  end: EndComparison;
};

/**
 * Runs a hub of its own for so long, in which entries are published, edited and withdrawn while readers search and the
 * engine is killed; then compares index and catalogue. Everything it started has ended when it returns or throws.
 */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const {
    seconds,
    faults,
    meilisearch,
    until = () => true,
    changesPerSecond = 5,
    searchesPerSecond = 50,
    say = () => {},
    signal,
  } = options;
  const stops: (() => Promise<void>)[] = [];
  let output = () => "nothing";
  try {
    const env = environment(meilisearch);
    const own = meilisearch?.command ? new OwnMeilisearch(meilisearch.command, meilisearch.host) : undefined;
    if (own) stops.push(() => own.kill());
    await own?.start();
    if (meilisearch) await refuseUsed(meilisearchEngine(meilisearch));

    let hub = await startHub({ env });
    output = () => hub.output();
    stops.push(() => hub.remove());
    say(`A hub runs at ${hub.address}.`);
    const outages = new Outages();
    const asking = new Asking(hub.address, outages);
    const changes = new Changes(asking, changesPerSecond, { ...env, PORT: String(hub.port), DATA_DIR: hub.dataDir });
    stops.push(() => changes.kill());
    await changes.begun();
    const searches = searchAtPace(asking, searchesPerSecond);
    stops.push(searches.stop);

    const startAgain = async () => {
      hub = await restart(hub, env);
    };
    const planned = (own?.faults() ?? embeddedFaults(() => hub, startAgain)).slice(0, faults);
    const begun = Date.now();
    for (const [at, { what, serverDead, run }] of planned.entries()) {
      await wait(Math.max(0, begun + ((at + 1) * seconds * 1000) / (planned.length + 1) - Date.now()), undefined, {
        signal,
      });
      const end = outages.begin(what, serverDead);
      await run();
      await caughtUp(hub.address);
      end();
      const { begun: from, ended: to } = outages.list.at(-1) ?? { begun: 0, ended: 0 };
      say(`${what}: away for ${((to - from) / 1000).toFixed(1)} s`);
    }
    await wait(Math.max(0, begun + seconds * 1000 - Date.now()), undefined, { signal });
    for (const latest = Date.now() + LONGER; !until(changes) && Date.now() < latest; ) {
      await wait(250, undefined, { signal });
    }
    const took = (Date.now() - begun) / 1000;
    await searches.stop();
    await changes.finish(PATIENCE);
    await caughtUp(hub.address, 0);
    say(`${changes.seen.length} changes, ${asking.asked.length} searches; comparing index and catalogue …`);

    const engine = meilisearch ? meilisearchEngine(meilisearch) : embeddedEngine(hub.dataDir);
    stops.push(() => engine.close());
    const end = await compareAtEnd(runningEmbeddedUrl(hub.dataDir), engine, [...changes.ledger.values()], asking);
    const asked = { seconds: took, changesPerSecond, searchesPerSecond, searchesMissed: searches.missed() };
    return { ...asked, engine: engine.name, outages, asking, changes, end };
  } catch (error) {
    if (!signal?.aborted) say(`What the hub said last: ${output().slice(-3000)}`);
    throw error;
  } finally {
    // All at once: questions in hand end with the server that they wait for.
    const unclean = (error: unknown) => console.warn("Stopping was not clean:", error);
    await Promise.all(stops.map((stop) => stop().catch(unclean)));
  }
}

/** What the hub and the process beside it are set to; the developer's own hub is not asked. */
function environment(meilisearch: SoakOptions["meilisearch"]): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  const server = meilisearch && { MEILI_HOST: meilisearch.host, MEILI_API_KEY: meilisearch.apiKey ?? "" };
  const hub = { HUB_MODE: "demonstration", SEED: "demo", TRUST_PROXY: "yes", LOG_LEVEL: "warn" };
  return { PATH, HOME, LANG, TMPDIR, ...hub, ...server } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv;
}

/** Indexes have fixed names: a hub that is in use would find its own replaced. */
async function refuseUsed(engine: SearchEngine): Promise<void> {
  if ((await engine.health()).documents > 0) {
    throw new Error("MEILI_HOST holds the index of a hub already: give the soak a Meilisearch of its own.");
  }
}
