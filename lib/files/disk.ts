import { randomUUID } from "node:crypto";
import { access, constants, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { Storage } from "./interface";

/** Files in a folder, as `ab/cd/<sha256>`. */
export function diskStorage(folder: string): Storage {
  const place = (sha256: string) =>
    path.join(/* turbopackIgnore: true */ folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    put: (sha256, bytes) => writeOnce(place(sha256), bytes),
    get: (sha256) => read(place(sha256)),
    exists: (sha256) => reachable(place(sha256)),
    remove: (sha256) => rm(place(sha256), { force: true }),
    async answers() {
      await mkdir(folder, { recursive: true });
      return reachable(folder, constants.W_OK);
    },
  };
}

/** The file appears whole or not at all, and outlives a power cut from the moment this returns. */
async function writeOnce(target: string, bytes: Buffer): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx", 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function read(file: string): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const handle = await open(file, "r");
    return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function reachable(place: string, mode = constants.F_OK): Promise<boolean> {
  return access(place, mode).then(
    () => true,
    () => false,
  );
}
