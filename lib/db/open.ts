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
  const url = await watch.begin();
  const migrated = await migrate(url);
  const stop = async () => {
    await closeDatabase();
    await watch.end();
    await stopEmbeddedIfUnused(DATA_DIR);
  };
  return { url, server: "embedded", migrated, stop };
}

/**
 * One idle connection that tells other processes that this one still needs the server, and this one when the server
 * is gone, so that it can be started again.
 */
class EmbeddedWatch {
  #client: Client | undefined;
  #ended = false;

  constructor(private readonly dataDir: string) {}

  async begin(): Promise<string> {
    const { url } = await startEmbedded(this.dataDir);
    const client = new Client({ connectionString: url, application_name: "hub watch" });
    client.on("error", (error) => log.warn("The embedded database's connection broke", { error }));
    client.on("end", () => this.#client === client && !this.#ended && void this.#again());
    await client.connect();
    this.#client = client;
    return url;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#client?.end();
  }

  async #again(): Promise<void> {
    log.warn("The embedded database has gone; starting it again");
    try {
      await this.begin();
    } catch (error) {
      log.error("The embedded database could not be started again", { error });
      if (!this.#ended) setTimeout(() => void this.#again(), RETRY_AFTER);
    }
  }
}
