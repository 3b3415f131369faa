// A process of its own for embedded.test.ts, which ends it in unkind ways. Says one JSON value a line.
import { setTimeout as wait } from "node:timers/promises";
import { closeDatabase, database } from "@/lib/db/client";
import { startEmbedded } from "@/lib/db/embedded";
import { openDatabase } from "@/lib/db/open";

const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
const [task] = process.argv.slice(2);

try {
  if (task === "start") say(await startEmbedded(process.env.DATA_DIR ?? ""));
  if (task === "write") await write();
  if (task === "hold") await hold();
} catch (error) {
  say({ error: (error as Error).name, message: (error as Error).message });
  process.exitCode = 1;
}

/** Writes rows one after the other, each said only after the database acknowledged it, until the process is killed. */
async function write(): Promise<void> {
  await openDatabase();
  for (let n = 0; ; n += 1) {
    await database().auditEvent.create({ data: { action: "write", subjectType: "number", subjectId: String(n) } });
    say(n);
  }
}

/** Holds a database open and asks it, again and again, whether it is there; ends when its input does. */
async function hold(): Promise<void> {
  const opened = await openDatabase();
  process.stdin.resume();
  const ended = new Promise<void>((resolve) => process.stdin.once("end", resolve));
  let asking = true;
  void ended.then(() => {
    asking = false;
  });
  while (asking) {
    say(
      await database()
        .auditEvent.count()
        .catch(() => "lost"),
    );
    await wait(50);
  }
  await closeDatabase();
  await opened.stop();
}
