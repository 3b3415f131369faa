import { readFileSync } from "node:fs";
import path from "node:path";
import { MIGRATIONS } from "@/lib/db/migrate";

/** Whether a migration also writes rows: those of an older backup would come without it. */
function writesRows(name: string): boolean {
  const sql = readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8");
  return /^\s*(insert|update|delete)\b/im.test(sql);
}

/**
 * What stands in the way of putting a backup into a database: nothing when both have the same schema, or when what the
 * backup lacks are additions that start empty.
 * @param made the migrations of the hub that made it
 * @param applied those of the database
 * @returns the rest of a sentence that begins with the file's name
 */
export function schemaProblem(made: string[], applied: string[], moves = writesRows): string | undefined {
  const unknown = made.find((name) => !applied.includes(name));
  if (unknown) return `was made by another version of the hub: this one does not know its migration ${unknown}.`;
  const missed = applied.find((name) => !made.includes(name) && moves(name));
  if (missed) {
    return `is older than the migration ${missed}, which rewrites rows: restore it with the version that made it, then start this one.`;
  }
  return undefined;
}
