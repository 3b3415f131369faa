import { Readable } from "node:stream";
import type { Actor } from "@/lib/accounts/actor";
import { limit, limits } from "@/lib/accounts/rate-limit";
import { clock } from "@/lib/base/clock";
import { type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { storage } from "@/lib/files/storage";
import { accountFacts, entryFacts, type StoredFileFacts, uploadsOf } from "./account-facts-data";
import type { ZipPart } from "./zip";

/** Entries of one read: a librarian may have submitted thousands. */
const PIECE = 50;

/**
 * All that the hub holds of a person, for themselves: `account.json` and their uploads. Of other people it says what the
 * person sees on the site anyway; it is a list of what is told (an allow-list), so that nothing new slips in.
 * @returns the parts of an archive; `tooMany` when it was asked for too often
 */
export async function accountCopy({ id: userId }: Actor): Promise<Result<ZipPart[]>> {
  const allowed = await limit(database(), limits.copyByAccount, userId);
  if (!allowed.ok) return allowed;
  const uploads = await uploadsOf(userId);
  const kept = await Promise.all(uploads.map(({ sha256 }) => storage().exists(sha256)));
  const files = uploads.filter((_, number) => kept[number]);
  return success([
    { name: "account.json", open: async () => Readable.from(written(userId, files)) },
    ...files.map(({ path, sha256 }) => ({ name: path, open: () => openFile(sha256) })),
  ]);
}

async function openFile(sha256: string): Promise<Readable> {
  const body = await storage().get(sha256);
  return body ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([]);
}

/** JSON, piece by piece. */
async function* written(userId: string, files: StoredFileFacts[]): AsyncGenerator<Buffer> {
  const head = {
    format: "south-south-migration-hub/account/1",
    at: clock.now(),
    ...(await accountFacts(userId)),
    files,
  };
  // The bracket that closes the object comes last.
  yield Buffer.from(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "entries": [`);
  for (let after = "", first = true; ; ) {
    const ids = await database().entry.findMany({
      where: { submitterId: userId, ...(after && { id: { gt: after } }) },
      select: { id: true },
      orderBy: { id: "asc" },
      take: PIECE,
    });
    const last = ids.at(-1);
    if (!last) break;
    const entries = await entryFacts(ids.map(({ id }) => id));
    yield Buffer.from(
      entries.map((entry, number) => `${first && number === 0 ? "" : ","}\n${indented(entry)}`).join(""),
    );
    first = false;
    after = last.id;
  }
  yield Buffer.from("\n  ]\n}\n");
}

function indented(value: object): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, "    ");
}
