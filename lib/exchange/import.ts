import type { Actor } from "@/lib/accounts/actor";
import { authorize } from "@/lib/accounts/permissions";
import { invalidField, type Result, success } from "@/lib/base/errors";
import { vocabulary } from "@/lib/vocabulary/data";
import { type Candidate, ImportRun } from "./import-mutations";
import { emptyReport, type ImportReport } from "./import-report";
import { detectFormat, openLibrary } from "./records";

export type ImportRequest = {
  /** On whose behalf: the submitter of what goes to the queue. */
  actor: Actor;
  /** Its last part stands in the records' provenance. */
  fileName: string;
  text: string;
  /** Publish at once what breaks no rule; only administrators may. */
  publish?: boolean;
  /** Called after each committed group of records. */
  onProgress?: (done: number, of: number) => void;
};

/** Records that are written in one transaction: what a sudden end can cost, and none of it was acknowledged. */
const GROUP = 25;

/**
 * Puts the records of a bibliography into the moderation queue, or publishes them, as one batch. Each record ends up
 * imported, already there (same DOI, or same normalised title and year, in the hub or earlier in the file) or reported
 * with the reason. What looks like the work of an entry in other words (another spelling, a translated title, a preprint)
 * is imported, but left to a moderator also where the rest is published, and reported. A record must have a title and a
 * year of issue; whatever else it lacks a moderator can add. Repeating an import, also one that was killed, brings in what
 * is missing and nothing twice.
 * @returns `forbidden`, or `invalid` (field `file`) when the file is in no known format
 */
export async function importLibrary(request: ImportRequest): Promise<Result<ImportReport>> {
  const { actor, fileName, text, publish = false, onProgress } = request;
  const permission = authorize(actor, publish ? "importPublished" : "createEntry");
  if (!permission.ok) return permission;
  const format = detectFormat(fileName, text);
  if (!format) return invalidField("file", "libraryFormat");
  const library = openLibrary(format, text);
  const terms = await vocabulary();
  const run = new ImportRun(
    actor,
    publish,
    emptyReport({ fileName: baseName(fileName), format, recordCount: library.recordCount, remarks: library.remarks }),
    (keyword) => terms.match("TOPIC", keyword)?.code,
  );
  let group: Candidate[] = [];
  let done = 0;
  for (const record of library.records()) {
    done += 1;
    const candidate = run.read(record);
    if (candidate) group.push(candidate);
    if (group.length < GROUP && done < library.recordCount) continue;
    await run.write(group);
    onProgress?.(done, library.recordCount);
    group = [];
  }
  return success(run.report);
}

function baseName(file: string): string {
  return file.replace(/^.*[/\\]/, "");
}
