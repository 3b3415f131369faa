import pg from "pg";
import { startEmbedded } from "@/lib/db/embedded";
import { embeddedPaths, notedPostmaster } from "@/lib/db/embedded-address";
import { halt } from "@/lib/db/embedded-server";
import { memoryOfTree } from "../machine";
import type { Contender } from "./contender";
import { indexes, learn, rowOf, schema, upsert } from "./postgres-schema";
import { askPostgres } from "./postgres-search";

/** More than the defaults, as one gives a server that searches; the rest is the hub's own embedded PostgreSQL. */
const SETTINGS = { shared_buffers: "512MB", work_mem: "64MB", maintenance_work_mem: "256MB", jit: "off" };

/** PostgreSQL's full text (tsvector with GIN, pg_trgm for typing errors) in the hub's embedded server. */
export async function postgresContender(directory: string): Promise<Contender> {
  const { url } = await startEmbedded(directory, { settings: SETTINGS });
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  const paths = embeddedPaths(directory);
  let closing = false;
  pool.on("error", (error) => {
    // The server's last words to a connection that is being closed.
    if (!closing) throw error;
  });
  return {
    batch: 1000,
    async build(batches) {
      await pool.query(schema);
      for await (const documents of batches) await pool.query(upsert, [JSON.stringify(documents.map(rowOf))]);
      // One by one: VACUUM does not run with others.
      for (const statement of indexes.split(";").filter((each) => each.trim())) await pool.query(statement);
    },
    async ask(query) {
      const client = await pool.connect();
      try {
        return await askPostgres(client, query);
      } finally {
        client.release();
      }
    },
    async upsert(documents) {
      await pool.query(upsert, [JSON.stringify(documents.map(rowOf))]);
      await pool.query(learn, [documents.map(({ id }) => id)]);
    },
    serverMemory: () => memoryOfTree(notedPostmaster(paths)?.pid ?? 0),
    disk: async () =>
      Number(
        (await pool.query("SELECT pg_total_relation_size('entry') + pg_total_relation_size('lexeme') AS size")).rows[0]
          .size,
      ),
    async close() {
      closing = true;
      await pool.end();
      await halt(paths);
    },
  };
}
