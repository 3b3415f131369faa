import type { FieldErrors } from "@/lib/base/errors";
import type { Likeness } from "@/lib/catalogue/likeness/judge";
import type { LibraryFormat } from "./records";

/** Where a record stands in its file. */
export type RecordPlace = { position: number; line: number; key: string | null };
/** A record that was there before, and which one it is: an entry of the hub or an earlier record of the file. */
export type AlreadyThere = RecordPlace & {
  because: "same DOI" | "same title and year";
  as: { entryId: string } | { position: number };
  /** The other record's DOI where both have one and they differ: a reader may want to look. */
  otherDoi?: string;
};

/** A record that was taken into the queue, and an entry that may be the same work. */
export type LikelyTwin = RecordPlace & { as: { entryId: string; title: string }; likeness: Likeness };

/** What became of each record of a file. */
export type ImportReport = {
  fileName: string;
  format: LibraryFormat;
  /** Null when nothing was imported. */
  batchId: string | null;
  /** Records in the file, counted by its outer syntax before anything was read. */
  recordCount: number;
  queued: number;
  published: number;
  alreadyThere: AlreadyThere[];
  /** Records that were taken, but are left to a moderator because the hub certainly or likely has the work already. */
  likelyTwins: LikelyTwin[];
  /** Records that could not be taken, and why. */
  reported: (RecordPlace & { reason: string })[];
  /** Records that were to be published but went to the queue, and what they lack. */
  notPublishable: (RecordPlace & { reason: string })[];
  /** Records that were taken although something about them was odd. */
  warnings: (RecordPlace & { warning: string })[];
  /** Fields that stayed behind because they are housekeeping of one person's computer, with how often. */
  leftOut: Record<string, number>;
  /** What stands in the file besides records. */
  remarks: string[];
};

export function emptyReport(
  start: Pick<ImportReport, "fileName" | "format" | "recordCount" | "remarks">,
): ImportReport {
  const lists = { alreadyThere: [], likelyTwins: [], reported: [], notPublishable: [], warnings: [] };
  return { ...start, ...lists, batchId: null, queued: 0, published: 0, leftOut: {} };
}

export function importedCount({ queued, published }: ImportReport): number {
  return queued + published;
}

/** Whether every record of the file is accounted for: records in file = imported + already there + reported. */
export function isComplete(report: ImportReport): boolean {
  return report.recordCount === importedCount(report) + report.alreadyThere.length + report.reported.length;
}

/** What a record lacks, in words for the command line and the batch's page. */
export function reasonFor(fields: FieldErrors, warnings: string[]): string {
  const lacks = Object.entries(fields).map(([field, errors]) => {
    if (field === "title") return "it has no title";
    if (field === "issued") return "it has no year of issue";
    if (field === "topics") return "it has no topic of the hub's";
    const values = Object.values(errors[0]?.values ?? {}).join(", ");
    return `${field}: ${errors.map(({ key }) => key).join(", ")}${values && ` (${values})`}`;
  });
  return [...lacks, ...warnings].join("; ");
}
