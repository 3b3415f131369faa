import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { config } from "@/lib/base/config";
import { log } from "@/lib/base/log";
import { closeDatabase } from "./client";
import { startEmbedded, stopEmbeddedIfUnused } from "./embedded";
import { migrate } from "./migrate";

export type OpenDatabase = {
  url: string;
  /** Where the server comes from, for the operator. */
  server: "embedded" | "DATABASE_URL";
  /** Names of the migrations that were applied now. */
  migrated: string[];
  /** Closes this process's connections, and the embedded server with them when nobody else uses it. */
  stop(): Promise<void>;
};

const RETRY_AFTER = 1_000;

/**
 * What every command and the server call first: a server answers, its schema is this version's, `database()` works.
 * @throws {DatabaseUnavailable} or {MigrationError}, each with one line for the operator.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL, DATA_DIR } = config();
  if (DATABASE_URL) {
    const migrated = await migrate(DATABASE_URL);
    return { url: DATABASE_URL, server: "DATABASE_URL", migrated, stop: closeDatabase };
  }
  const watch = new EmbeddedWatch(DATA_DIR);
  const stop = async () => {
    await closeDatabase();
    await watch.end();
    await stopEmbeddedIfUnused(DATA_DIR);
  };
  const url = await watch.begin();
  try {
    return { url, server: "embedded", migrated: await migrate(url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * One idle connection that tells other processes that this one still needs the server, and this one when the server
 * is gone, so that it can be started again.
 */
class EmbeddedWatch {
  #client: Client | undefined;
  #url: string | undefined;
  #renewal: Promise<void> | undefined;
  readonly #ended = new AbortController();

  constructor(private readonly dataDir: string) {}

  async begin(): Promise<string> {
    const { url } = await startEmbedded(this.dataDir);
    const client = new Client({ connectionString: url, application_name: "hub watch" });
    client.on("error", (error) => log.warn("The embedded database's connection broke", { error }));
    client.on("end", () => {
      if (this.#client === client && !this.#ended.signal.aborted) this.#renewal = this.#renew();
    });
    await client.connect();
    this.#client = client;
    // A server that had to change its port is out of reach for the connections of before.
    if (this.#url && this.#url !== url) await closeDatabase();
    this.#url = url;
    return url;
  }

  /** Waits for a renewal under way, which would otherwise leave its connection behind. */
  async end(): Promise<void> {
    this.#ended.abort();
    await this.#renewal;
    await this.#client?.end();
  }

  async #renew(): Promise<void> {
    const { signal } = this.#ended;
    log.warn("The embedded database has gone; starting it again");
    while (!signal.aborted) {
      try {
        await this.begin();
        return;
      } catch (error) {
        log.error("The embedded database could not be started again", { error });
        await wait(RETRY_AFTER, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
