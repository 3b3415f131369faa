import { filePath } from "@/lib/files/address";
import type { EntryFacts } from "./content-view";
import { kindOf } from "./kinds";
import type { EntryRow } from "./published-content";
import { kindPaths } from "./schema";

/** What is shown of a published entry beside its content. */
export function entryFacts(row: EntryRow): EntryFacts {
  const { source, publishedAt, publishedRevision: revision } = row;
  // The first public revision is no change.
  const changed = revision?.decidedAt && publishedAt && revision.decidedAt > publishedAt;
  const files = row.files.map(({ file: { id, name, mediaType, size: bytes } }) => ({
    path: filePath({ id, name }),
    name,
    mediaType,
    bytes,
  }));
  return {
    path: `/${kindPaths[kindOf[row.kind]]}/${row.slug}`,
    contributorPaths: row.contributors.map(({ institution }) => institution && `/institutions/${institution.slug}`),
    files,
    source,
    publishedAt,
    changedAt: changed ? revision.decidedAt : null,
  };
}
