import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { createTarDecoder, createTarPacker, type TarPackController } from "modern-tar";
import { z } from "zod";

/*
 * A backup as a file: a gzipped tar (POSIX.1-1988 ustar, which every system can open) that holds, in this order,
 *   hub.json                        what made it, and from which schema
 *   files/SHA256                    stored files, once each
 *   tables/NAME/000001.ndjson       rows, one JSON object a line
 *   complete.json                   how many of each; without it the backup was cut off
 */

export const headSchema = z.object({
  format: z.literal(1),
  at: z.string(),
  migrations: z.array(z.string()),
});
export type BackupHead = z.infer<typeof headSchema>;

export const endSchema = z.object({
  rows: z.record(z.string(), z.number().int()),
  files: z.number().int(),
  /** Files that rows name and storage did not have, or not as they were: there was nothing to keep. */
  missingFiles: z.array(z.string()),
});
export type BackupEnd = z.infer<typeof endSchema>;

export const HEAD = "hub.json";
export const END = "complete.json";

/** A file is no backup, was cut off, or belongs to another version of the hub; the message is one line about it. */
export class BackupError extends Error {
  override name = "BackupError";
}

/** Adds one part. */
export type ArchiveWriter = (name: string, content: string | Buffer) => Promise<void>;

/**
 * Writes an archive. It has its name only once it is whole and on the disk; what was under that name stays until then.
 * Only its owner may read it: it holds addresses and password hashes.
 */
export async function writeArchive(file: string, fill: (archive: ArchiveWriter) => Promise<void>): Promise<void> {
  const unfinished = `${file}.part`;
  await rm(unfinished, { force: true });
  const { readable, controller } = createTarPacker();
  const written = pipeline(
    Readable.fromWeb(readable as Parameters<typeof Readable.fromWeb>[0]),
    createGzip(),
    createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true }),
  );
  const filled = fill(writerOn(controller)).then(
    () => controller.finalize(),
    (error) => {
      controller.error(error);
      throw error;
    },
  );
  const [writing, filling] = await Promise.allSettled([written, filled]);
  // Of two failures one caused the other: a full disk ends the filling, and a failed filling the writing.
  const failed = [filling, writing].find((part) => part.status === "rejected");
  if (!failed) return rename(unfinished, file);
  await rm(unfinished, { force: true });
  throw failed.reason;
}

function writerOn(controller: TarPackController): ArchiveWriter {
  return async (name, content) => {
    const bytes = Buffer.from(content);
    const writer = controller.add({ name, size: bytes.length, mode: 0o600, mtime: new Date() }).getWriter();
    if (bytes.length > 0) await writer.write(bytes);
    await writer.close();
  };
}

export type ArchivePart = { name: string; bytes: () => Promise<Buffer> };

/**
 * The parts of an archive in order. Each must be read before the next is asked for.
 * @throws {BackupError} when the file is no gzipped tar or is cut off; so does reading a part
 */
export async function* readArchive(file: string): AsyncGenerator<ArchivePart> {
  const unpacked = createTarDecoder({ strict: true });
  const reading = pipeline(createReadStream(file), createGunzip(), Writable.fromWeb(unpacked.writable));
  // Whoever reads the parts is told of the failure by them.
  reading.catch(() => undefined);
  const toldAs = (error: unknown) => damage(file, error);
  try {
    for await (const { header, body } of unpacked.readable) {
      const bytes = () => new Response(body).arrayBuffer().then(Buffer.from, (error) => Promise.reject(toldAs(error)));
      yield { name: header.name, bytes };
    }
    await reading;
  } catch (error) {
    throw toldAs(error);
  }
}

function damage(file: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code?.startsWith("Z_") && !/tar|truncated|premature/i.test(message)) return error;
  return new BackupError(`${file} is no backup of a hub, or it was damaged: ${message}`, { cause: error });
}
