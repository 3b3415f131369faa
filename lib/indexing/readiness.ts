import { config } from "@/lib/base/config";
import { log } from "@/lib/base/log";
import { database } from "@/lib/db/client";
import { storage } from "@/lib/files/storage";
import { smtpAnswers } from "@/lib/mail/smtp";
import { indexState } from "./state";

type Part = { ok: boolean } & Record<string, unknown>;
export type Readiness = { ready: boolean; parts: Record<"database" | "search" | "mail" | "files", Part> };

const patience = 3000;

/**
 * Whether this process can serve, part by part. Without the database it cannot; without search it answers from the
 * database, without mail it queues, without files everything but downloads works: those parts say so and do not take
 * the process out of service.
 */
export async function readiness(): Promise<Readiness> {
  const smtp = config().SMTP_URL;
  const [db, search, mail, files] = await Promise.all([
    look("database", async () => {
      await database().$queryRaw`SELECT 1`;
      return { ok: true };
    }),
    look("search", async () => {
      const { ready, ...state } = await indexState();
      return { ok: ready, ...state };
    }),
    look("mail", async () => ({ ok: smtp ? await smtpAnswers(smtp) : true, transport: smtp ? "smtp" : "folder" })),
    look("files", async () => ({ ok: await storage().answers() })),
  ]);
  return { ready: db.ok, parts: { database: db, search, mail, files } };
}

/** A part that fails or dawdles is not ok; why is for the log, not for strangers. */
async function look(name: string, ask: () => Promise<Part>): Promise<Part> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Part>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, reason: "slow" }), patience);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    log.warn("A part of the hub does not answer", { part: name, error });
    return { ok: false };
  } finally {
    clearTimeout(timer);
  }
}
