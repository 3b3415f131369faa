import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { database } from "@/lib/db/client";
import { startEmbedded } from "@/lib/db/embedded";
import { embeddedPaths } from "@/lib/db/embedded-address";
import { halt } from "@/lib/db/embedded-server";
import { openDatabase } from "@/lib/db/open";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { systemPostgres } from "@/scripts/system-postgres.mjs";
import { onServer } from "@/tests/setup/server";
import { describeMachine } from "../machine";
import { DataMissing } from "../real-texts";
import { run } from "./command";
import { type Contents, compare, intactFiles, readContents } from "./contents";
import { fill, openLibrary } from "./hub";
import { type Leg, report } from "./report";
import { startWriting, type Written, writesIn } from "./writer";

const REPORT = "docs/benchmarks/backup.md";
/** Titles for what is written during the backup. */
const SPARE = 5_000;

/**
 * `npm run bench -- backup [--entries 10000] [--files 1000] [--out FILE]`: a hub on the embedded PostgreSQL is backed up
 * while somebody writes, restored onto a distribution's PostgreSQL, backed up there and restored onto a new embedded one.
 */
export async function benchBackup(given: string[]): Promise<void> {
  const { values } = parseArgs({
    args: given,
    options: {
      entries: { type: "string", default: "10000" },
      files: { type: "string", default: "1000" },
      out: { type: "string", default: REPORT },
    },
  });
  const [entries, files] = [Number(values.entries), Number(values.files)];
  const programs = systemPostgres();
  if (!programs) throw new DataMissing("This benchmark needs a distribution's PostgreSQL in /usr/lib/postgresql.");
  const machine = describeMachine();
  const folder = mkdtempSync(path.join(tmpdir(), "hub-bench-backup-"));
  chmodSync(folder, 0o711);
  const place = (name: string) => path.join(folder, name);
  for (const name of ["DATABASE_URL", "MEILI_HOST", "S3_ENDPOINT"]) delete process.env[name];
  process.env.DATA_DIR = place("one");
  const source = await openDatabase();
  try {
    await seedVocabulary(database());
    const library = await openLibrary(entries + SPARE);
    console.log(`Building a hub of ${entries} entries and ${files} files …`);
    await fill(library, entries, files);
    const before = await readContents(source.url);

    const stopWriting = startWriting(source.url, library, [...before.entries.keys()], files);
    const backup = await run("backup", [place("one.tar.gz")], { DATA_DIR: place("one") });
    const written = await stopWriting();
    await source.stop();

    const { url } = await startEmbedded(place("two"), {
      binaries: { initdb: path.join(programs, "initdb"), postgres: path.join(programs, "postgres") },
      initdbFlags: ["--locale=C.UTF-8"],
    });
    const two = { DATA_DIR: place("two-data"), DATABASE_URL: url };
    const restore = await run("restore", [place("one.tar.gz")], two);
    const seen = await onServer(url, writesIn);
    const onOther = await readContents(url);
    const there: Leg = {
      way: "embedded to the distribution's",
      size: statSync(place("one.tar.gz")).size,
      ...{ backup, restore },
      ...compare(afterWrites(before, written.slice(0, seen.seen)), onOther),
      ...(await intactFiles(url, two.DATA_DIR)),
    };

    const backUpAgain = await run("backup", [place("two.tar.gz")], two);
    const restoreAgain = await run("restore", [place("two.tar.gz")], { DATA_DIR: place("three") });
    const last = await startEmbedded(place("three"));
    const back: Leg = {
      way: "the distribution's to embedded",
      size: statSync(place("two.tar.gz")).size,
      ...{ backup: backUpAgain, restore: restoreAgain },
      ...compare(onOther, await readContents(last.url)),
      ...(await intactFiles(last.url, place("three"))),
    };
    const versions = [await versionOf(last.url), await versionOf(url)];
    const writes = { during: written.length, ...seen };
    mkdirSync(path.dirname(values.out), { recursive: true });
    writeFileSync(values.out, report({ machine, versions, entries, files, writes, legs: [there, back] }));
    console.log(`Written to ${values.out}`);
    if ([there, back].some(({ differing }) => differing.length > 0)) process.exitCode = 1;
  } finally {
    await source.stop();
    for (const name of ["one", "two", "three"]) await halt(embeddedPaths(place(name)));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a copy must hold that has seen these writes and no others. */
function afterWrites({ entries, tables }: Contents, written: Written[]): Contents {
  const after = new Map(entries);
  for (const { entryId, digest } of written) after.set(entryId, digest);
  return { entries: after, tables };
}

async function versionOf(url: string): Promise<string> {
  const { rows } = await onServer(url, (client) => client.query("SHOW server_version"));
  return String(rows[0].server_version).split(" ")[0] ?? "";
}
