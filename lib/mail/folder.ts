import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { config } from "@/lib/base/config";
import { type KeptMail, readEml, writeEml } from "./eml";
import type { Envelope } from "./envelope";

function folder(): string {
  return path.join(/* turbopackIgnore: true */ config().DATA_DIR, "outbox");
}

/** Keeps a mail as `DATA_DIR/outbox/<time>-<id>.eml`; names sort by time. The file appears whole or not at all. */
export async function keepMail(mail: Envelope): Promise<void> {
  await mkdir(folder(), { recursive: true });
  const time = mail.date.toISOString().replace(/[-:.]/g, "");
  const name = `${time}-${mail.messageId.replace(/@.*|[^a-z0-9-]/gi, "")}.eml`;
  const temporary = path.join(folder(), `.${randomUUID()}.tmp`);
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(await writeEml(mail));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path.join(folder(), name));
}

/** The kept mails, newest first. `name` is the file's name without ".eml". */
export async function listKeptMails(limit = 200): Promise<(KeptMail & { name: string })[]> {
  const files = await readdir(folder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const names = files
    .filter((file) => file.endsWith(".eml"))
    .sort()
    .reverse()
    .slice(0, limit)
    .map((file) => path.basename(file, ".eml"));
  const mails = await Promise.all(names.map(async (name) => ({ name, mail: await readKeptMail(name) })));
  return mails.flatMap(({ name, mail }) => (mail ? [{ ...mail, name }] : []));
}

/** One kept mail, or null when there is none of that name. */
export async function readKeptMail(name: string): Promise<(KeptMail & { source: Buffer }) | null> {
  if (!/^[A-Za-z0-9-]+$/.test(name)) return null;
  try {
    const source = await readFile(path.join(folder(), `${name}.eml`));
    return { ...readEml(source), source };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
