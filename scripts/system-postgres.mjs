import { existsSync, readdirSync } from "node:fs";

const shelf = "/usr/lib/postgresql";

/**
 * Where Debian and its kin keep PostgreSQL's programs.
 * @returns {string | undefined} the directory of the newest version, if the machine has one of 15 or newer
 */
export function systemPostgres() {
  const versions = existsSync(shelf) ? readdirSync(shelf).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= 15));
  return Number.isFinite(newest) ? `${shelf}/${newest}/bin` : undefined;
}
