import { createHash } from "node:crypto";
import { clock } from "@/lib/base/clock";
import { invalidField, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import type { StoredFile } from "@/lib/db/generated/client";
import { pdfProblem, safeFileName } from "./checks";
import { holdContent } from "./removal-mutations";
import { storage } from "./storage";

/** A file as it arrives. */
export type Upload = { name: string; bytes: Buffer };

/**
 * Keeps a PDF. It belongs to nobody's entry yet: until an entry with it is published, only its uploader and those who
 * may read that entry get it.
 * @param actor who uploads it and may (`uploadFile`)
 * @returns the file's row; or `invalid` on `file` (fileEmpty, fileTooLarge, notPdf)
 */
export async function storeFile(actor: { id: string }, upload: Upload): Promise<Result<StoredFile>> {
  const problem = pdfProblem(upload.bytes);
  if (problem) return invalidField("file", problem.key, problem.values);
  const sha256 = createHash("sha256").update(upload.bytes).digest("hex");
  // The bytes first: a row must never name a file that is not there.
  const keepBytes = async () => {
    if (!(await storage().exists(sha256))) await storage().put(sha256, upload.bytes);
  };
  await keepBytes();
  const file = await database().$transaction(async (tx) => {
    await holdContent(tx, sha256);
    return tx.storedFile.create({
      data: {
        sha256,
        size: upload.bytes.length,
        mediaType: "application/pdf",
        name: safeFileName(upload.name),
        uploadedById: actor.id,
        createdAt: clock.now(),
      },
    });
  });
  // The same bytes of somebody else may have been removed just before the row was there to keep them.
  await keepBytes();
  return success(file);
}
