import type { MergePair } from "@/lib/moderation/merge-data";

/** What the files of two entries are called, by their ids. */
export function fileNames({ keep, drop }: MergePair): Map<string, string> {
  return new Map([...keep.files, ...drop.files].map(({ id, name }) => [id, name]));
}
