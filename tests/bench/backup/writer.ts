import { Client } from "pg";
import { recordStep } from "@/lib/catalogue/history";
import { database } from "@/lib/db/client";
import { entryDigests, partsOfEntries } from "./contents";
import { type Library, publishNext } from "./hub";
import { storeUpload } from "./upload";

/** What each write left behind, in their order: which entry, and its digest from then on. */
export type Written = { entryId: string; digest: string };

const MARK = "bench";

/**
 * Writes one after the other until it is stopped: every third time a new entry with a file, else a change to one that
 * was there. Each write bears its number, so that a copy tells how many it has seen.
 */
export function startWriting(url: string, library: Library, known: string[], firstFile: number) {
  let stopped = false;
  const written: Written[] = [];
  const done = (async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query("SET TIME ZONE 'UTC'");
    const parts = await partsOfEntries(client);
    while (!stopped) {
      const number = written.length + 1;
      const entryId = await write(library, known, number, firstFile);
      const digest = (await entryDigests(client, parts, entryId)).get(entryId);
      written.push({ entryId, digest: digest ?? "" });
    }
    await client.end();
    return written;
  })();
  return () => {
    stopped = true;
    return done;
  };
}

async function write(library: Library, known: string[], number: number, firstFile: number) {
  const isNew = number % 3 === 0;
  const fileId = isNew ? await storeUpload(library.librarian, firstFile + number) : undefined;
  return database().$transaction(async (tx) => {
    const entryId = isNew ? await publishNext(tx, library, fileId) : (known[(number * 7) % known.length] ?? "");
    if (!isNew) {
      await tx.entryText.updateMany({ where: { entryId }, data: { body: `Changed in write ${number}` } });
      await tx.entry.update({ where: { id: entryId }, data: { version: { increment: 1 } } });
    }
    await recordStep(tx, {
      entryId,
      revisionId: null,
      actorId: null,
      transition: MARK,
      from: "PUBLISHED",
      to: "PUBLISHED",
      reason: String(number),
    });
    return entryId;
  });
}

/** How many writes a copy has seen; they must be the first ones without a gap. */
export async function writesIn(client: Client): Promise<{ seen: number; last: number }> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS seen, coalesce(max(reason::int), 0) AS last FROM "WorkflowEvent" WHERE transition = $1`,
    [MARK],
  );
  return rows[0];
}
