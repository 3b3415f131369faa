import { setTimeout as wait } from "node:timers/promises";
import { clock, HOUR, MINUTE } from "@/lib/base/clock";
import { log } from "@/lib/base/log";
import { database } from "@/lib/db/client";
import type { FileText } from "@/lib/db/generated/client";
import { type PdfText, readPdf } from "@/lib/files/pdf-text";
import { storage } from "@/lib/files/storage";
import { enqueueIndexing } from "@/lib/search/outbox";

/** How often files that wait are looked for, in milliseconds. */
const INTERVAL = 500;
/** How long a process may take over one file before another may try, in milliseconds: a little more than reading may. */
const LEASE = 1.5 * MINUTE;
/** With the waits of `postpone`, a file that storage does not give is given up after about three days. */
const MAX_ATTEMPTS = 16;

/**
 * Reads the files of public entries that wait for it, in the background, until the returned function is called. Any
 * number of processes may: each file is taken by one, and by another when that one died over it.
 */
export function startFileReader(): () => Promise<void> {
  const stopping = new AbortController();
  const running = run(stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

/**
 * Reads every file that is due, one after the other, and queues the entries that hold it for indexing.
 * @returns how many were read, with or without success
 */
export async function readDueFiles(signal?: AbortSignal): Promise<number> {
  let read = 0;
  for (let task = await take(); task; task = await take()) {
    await attempt(task, signal);
    read += 1;
    if (signal?.aborted) break;
  }
  return read;
}

async function run(signal: AbortSignal): Promise<void> {
  let complete = false;
  while (!signal.aborted) {
    try {
      if (!complete) await promiseMissing();
      complete = true;
      await readDueFiles(signal);
    } catch (error) {
      log.error("The files that wait to be read could not be looked up", { error });
    }
    await wait(INTERVAL, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Files that became public without the promise to read them: before there were such promises, in an old backup. */
async function promiseMissing(): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "FileText" (sha256, "availableAt")
    SELECT DISTINCT file.sha256, ${clock.now()}::timestamptz FROM "StoredFile" file JOIN "EntryFile" held ON held."fileId" = file.id
    JOIN "Entry" entry ON entry.id = held."entryId" WHERE entry.status = 'PUBLISHED' ORDER BY file.sha256
    ON CONFLICT DO NOTHING`;
}

async function take(): Promise<FileText | undefined> {
  const now = clock.now();
  const [task] = await database().$queryRaw<FileText[]>`
    UPDATE "FileText" SET attempts = attempts + 1, "availableAt" = ${new Date(now.getTime() + LEASE)}
    WHERE sha256 = (
      SELECT sha256 FROM "FileText"
      WHERE status = 'WAITING' AND "availableAt" <= ${now} AND attempts < ${MAX_ATTEMPTS}
      ORDER BY "availableAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING *`;
  return task;
}

async function attempt(task: FileText, signal: AbortSignal | undefined): Promise<void> {
  try {
    await keep(task.sha256, await readPdf(await content(task.sha256), { signal }));
  } catch (error) {
    if (signal?.aborted) await giveBack(task);
    else await postpone(task, error);
  }
}

async function content(sha256: string): Promise<Buffer> {
  const stream = await storage().get(sha256);
  if (!stream) throw new Error("The storage has no such file");
  return Buffer.from(await new Response(stream).arrayBuffer());
}

async function keep(sha256: string, { status, text, pages, problem }: PdfText): Promise<void> {
  if (problem) log.info("A file could not be read for search", { sha256, status, problem });
  await database().$transaction(async (tx) => {
    // The row first: whoever publishes the file at this moment is waited for, and then seen below.
    const data = { status, text, pages, lastError: problem ?? null, readAt: clock.now() };
    await tx.fileText.update({ where: { sha256 }, data });
    if (status !== "READ") return;
    const holders = await tx.entryFile.findMany({
      where: { file: { sha256 }, entry: { status: "PUBLISHED" } },
      select: { entryId: true },
      distinct: ["entryId"],
    });
    await enqueueIndexing(
      tx,
      holders.map(({ entryId }) => entryId),
    );
  });
}

/** The hub stops: the next one need not wait until this one's turn is over. */
async function giveBack({ sha256, attempts }: FileText): Promise<void> {
  const data = { attempts: attempts - 1, availableAt: clock.now() };
  await database().fileText.update({ where: { sha256 }, data });
}

/** Tries again after 1, 2, 4, 8 … minutes, at most six hours. */
async function postpone({ sha256, attempts }: FileText, error: unknown): Promise<void> {
  const final = attempts >= MAX_ATTEMPTS;
  log.warn(final ? "A file was given up" : "A file could not be read yet", { sha256, attempts, error });
  const pause = Math.min(MINUTE * 2 ** (attempts - 1), 6 * HOUR);
  await database().fileText.update({
    where: { sha256 },
    data: {
      lastError: String(error).slice(0, 500),
      availableAt: new Date(clock.now().getTime() + pause),
      ...(final && { status: "UNREADABLE" as const }),
    },
  });
}
