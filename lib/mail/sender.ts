import { clock, HOUR, MINUTE } from "@/lib/base/clock";
import { config } from "@/lib/base/config";
import { log } from "@/lib/base/log";
import { type Database, database } from "@/lib/db/client";
import type { MailTask } from "@/lib/db/generated/client";
import { renderMail } from "./message";
import { isRefusal } from "./smtp";
import { isLastMail } from "./templates";
import { deliver } from "./transport";

/** How often the queue is looked at, in milliseconds. */
const INTERVAL = 500;
/** How long a process may take over one mail before another may try, in milliseconds. */
const LEASE = 3 * MINUTE;
/** With the waits of `nextAttempt`, a mail is given up after about three days. */
const MAX_ATTEMPTS = 16;

/**
 * Sends every mail that is due, one after the other. Several processes may do so at once: each mail is taken by one.
 * A mail is marked sent only after its server took it, so a crash in between can send it twice but never lose it.
 * @returns how many were sent
 */
export async function drainMail(db: Database = database()): Promise<number> {
  let sent = 0;
  for (let task = await take(db); task; task = await take(db)) {
    if (await attempt(db, task)) sent += 1;
  }
  return sent;
}

/** Sends mail in the background until the returned function is called, which waits for the mail in hand. */
export function startMailSender(): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = drainMail()
      .then(() => undefined)
      .catch((error) => log.error("The mail queue could not be read", { error }))
      .finally(() => {
        if (stopped) return;
        timer = setTimeout(look, INTERVAL);
        timer.unref();
      });
  };
  look();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

async function take(db: Database): Promise<MailTask | undefined> {
  const now = clock.now();
  const [task] = await db.$queryRaw<MailTask[]>`
    UPDATE "MailTask" SET "attempts" = "attempts" + 1, "availableAt" = ${new Date(now.getTime() + LEASE)}
    WHERE "id" = (
      SELECT "id" FROM "MailTask"
      WHERE "sentAt" IS NULL AND "availableAt" <= ${now} AND "attempts" < ${MAX_ATTEMPTS}
      ORDER BY "availableAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING *`;
  return task;
}

async function attempt(db: Database, task: MailTask): Promise<boolean> {
  const { id, to, template, attempts } = task;
  try {
    const host = new URL(config().APP_URL).hostname;
    const messageId = `<mail-${String(id).padStart(10, "0")}@${host}>`;
    await deliver({ from: config().MAIL_FROM, to, date: clock.now(), messageId, ...renderMail(task) });
  } catch (error) {
    const final = isRefusal(error) || attempts >= MAX_ATTEMPTS;
    log.warn(final ? "A mail was given up" : "A mail could not be sent yet", { id, template, attempts, error });
    await db.mailTask.update({
      where: { id },
      data: {
        lastError: (error as Error).message.slice(0, 500),
        availableAt: nextAttempt(attempts),
        ...(final && { attempts: MAX_ATTEMPTS, ...forgotten(template) }),
      },
    });
    return false;
  }
  await db.mailTask.update({
    where: { id },
    data: { sentAt: clock.now(), parameters: {}, lastError: null, ...forgotten(template) },
  });
  return true;
}

/** What is overwritten of a mail when nobody must know any more to whom it went. */
function forgotten(template: string) {
  return isLastMail(template) ? { to: "", parameters: {}, lastError: null } : {};
}

/** Waits of 1, 2, 4, 8 … minutes, at most six hours. */
function nextAttempt(attempts: number): Date {
  const wait = Math.min(MINUTE * 2 ** (attempts - 1), 6 * HOUR);
  return new Date(clock.now().getTime() + wait);
}
