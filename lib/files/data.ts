import { isUuid } from "@/lib/base/uuid";
import { database } from "@/lib/db/client";
import type { StoredFile, WorkflowState } from "@/lib/db/generated/client";

/** One place where a file stands, as a permission to read it needs to know. */
export type FileUse = {
  status: WorkflowState;
  submitterId: string | null;
  /** The entry whose public content it is part of. */
  entryId?: string;
};

/**
 * A file with every place where it stands. Who may read one of them may read the file: its upload (as a draft of the
 * uploader's), published entries, and revisions of the uploader's entries that are being written or reviewed.
 */
export async function findFile(id: string): Promise<(StoredFile & { uses: FileUse[] }) | null> {
  if (!isUuid(id)) return null;
  const file = await database().storedFile.findUnique({
    where: { id },
    include: { entries: { select: { entryId: true, entry: { select: { status: true, submitterId: true } } } } },
  });
  if (!file) return null;
  const { entries, ...row } = file;
  const upload: FileUse[] = row.uploadedById ? [{ status: "DRAFT", submitterId: row.uploadedById }] : [];
  const uses = [
    ...upload,
    ...entries.map(({ entryId, entry }) => ({ entryId, ...entry })),
    ...(await revisionUses(row)),
  ];
  return { ...row, uses };
}

function revisionUses({ id, uploadedById }: StoredFile): Promise<FileUse[]> {
  // Only the uploader can have put it into a revision, and `submitterId` has an index.
  return database().$queryRaw<FileUse[]>`
    SELECT revision."state"::text AS "status", entry."submitterId"
    FROM "Entry" AS entry JOIN "Revision" AS revision ON revision."entryId" = entry."id"
    WHERE entry."submitterId" = ${uploadedById}::uuid
      AND revision."state" <> 'PUBLISHED'
      AND revision."content" -> 'files' ? ${id}`;
}
