// npm run import -- FILE [--as EMAIL] [--publish]: a bibliography's records into the moderation queue, or published.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Actor } from "@/lib/accounts/actor";
import { findActorByEmail } from "@/lib/accounts/data";
import { ConfigError } from "@/lib/base/config";
import { database } from "@/lib/db/client";
import { MigrationError } from "@/lib/db/migrate";
import { openDatabase } from "@/lib/db/open";
import { DatabaseUnavailable } from "@/lib/db/unavailable";
import { decodeText } from "@/lib/exchange/encoding";
import { importLibrary } from "@/lib/exchange/import";
import { type ImportReport, importedCount, isComplete, type RecordPlace } from "@/lib/exchange/import-report";
import { likenessInEnglish } from "@/lib/exchange/likely-twin-data";
import { formatNames } from "@/lib/exchange/records";
import { demoEmails } from "@/prisma/seed/demo-accounts";

const USAGE = "Usage: npm run import -- FILE [--as EMAIL] [--publish]";
/** Between two lines of progress where nobody watches a terminal, in milliseconds. */
const PROGRESS_EVERY = 2_000;

/** What the person at the keyboard can put right; its message is all that is shown. */
class Refusal extends Error {}

const refusals: Record<string, string> = {
  forbidden: "This account may not do that: only administrators publish, and accounts need a confirmed address.",
  invalid: "The file is in no known format: BibTeX, RIS and CSL-JSON can be read.",
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const expected = [Refusal, ConfigError, DatabaseUnavailable, MigrationError].some((kind) => error instanceof kind);
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
}

async function run(parameters: string[]): Promise<number> {
  const begun = performance.now();
  const { file, as, publish } = readParameters(parameters);
  const { text, warning } = decodeText(await readLibrary(file));
  if (warning) console.log(warning);
  const opened = await openDatabase();
  try {
    const actor = await findActor(as);
    console.log(`Importing ${file} ${publish ? "and publishing it" : "into the moderation queue"} as ${actor.email} …`);
    const imported = await importLibrary({ actor, fileName: file, text, publish, onProgress: progress() });
    if (!imported.ok) throw new Refusal(refusals[imported.code] ?? `The import was refused: ${imported.code}.`);
    return tell(imported.value, performance.now() - begun);
  } finally {
    await opened.stop();
  }
}

function readParameters(parameters: string[]): { file: string; as?: string; publish: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { as: { type: "string" }, publish: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { file, ...values };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
  throw new Refusal(USAGE);
}

async function readLibrary(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** The account that was named, otherwise the demo's administrator, otherwise the only one. */
async function findActor(email: string | undefined): Promise<Actor> {
  if (email !== undefined) {
    const actor = await findActorByEmail(database(), email);
    if (!actor) throw new Refusal(`No account has the address ${email}.`);
    return actor;
  }
  const administrators = await database().user.findMany({
    where: { role: "ADMINISTRATOR", blockedAt: null, closedAt: null },
    select: { email: true },
  });
  const emails = administrators.map((administrator) => administrator.email);
  const chosen = emails.find((each) => demoEmails.includes(each)) ?? (emails.length === 1 ? emails[0] : undefined);
  const actor = chosen && (await findActorByEmail(database(), chosen));
  if (actor) return actor;
  throw new Refusal(
    emails.length === 0
      ? "There is no administrator yet. Register on the site, then: npm run admin -- EMAIL"
      : `There are several administrators. Say on whose behalf: --as EMAIL (${emails.join(", ")})`,
  );
}

function progress(): (done: number, of: number) => void {
  let told = performance.now();
  return (done, of) => {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${done} of ${of} records${done === of ? "\n" : ""}`);
    else if (done === of || performance.now() - told > PROGRESS_EVERY) {
      told = performance.now();
      console.log(`  ${done} of ${of} records`);
    }
  };
}

/** Prints what became of the file. @returns the exit code: 0 when every record is accounted for */
function tell(report: ImportReport, milliseconds: number): number {
  for (const each of report.reported) console.log(`reported: ${at(each)}: ${each.reason}`);
  for (const each of report.notPublishable) console.log(`queued, not published: ${at(each)}: ${each.reason}`);
  for (const each of report.alreadyThere) {
    if ("position" in each.as || each.otherDoi) {
      const same = "position" in each.as ? `record ${each.as.position}` : `entry ${each.as.entryId}`;
      const other = each.otherDoi ? `, though that has the DOI ${each.otherDoi}` : "";
      console.log(`already there: ${at(each)}: ${each.because} as ${same}${other}`);
    }
  }
  for (const each of report.likelyTwins) {
    const entry = `entry ${each.as.entryId} “${each.as.title}”`;
    console.log(`queued, may be there already: ${at(each)}: ${entry}; ${likenessInEnglish(each.likeness)}`);
  }
  const places = new Map<string, RecordPlace[]>();
  for (const each of report.warnings) places.set(each.warning, [...(places.get(each.warning) ?? []), each]);
  for (const [warning, [first, ...others]] of places) {
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    console.log(`warning: ${first ? at(first) : ""}${more}: ${warning}`);
  }
  const fields = Object.entries(report.leftOut).map(([name, count]) => `${name} (${count})`);
  if (fields.length > 0) console.log(`Fields of the reference manager's own, left out: ${fields.join(", ")}`);
  if (report.remarks.length > 0) console.log(`Besides records the file holds ${report.remarks.join(", ")}.`);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const imported = importedCount(report);
  console.log(`${formatNames[report.format]}, ${(milliseconds / 1000).toFixed(1)} s, at most ${peak} MB of memory`);
  if (report.published > 0) console.log(`Imported: ${report.published} published, ${report.queued} queued`);
  const [there, reported] = [report.alreadyThere.length, report.reported.length];
  console.log(
    `${report.recordCount} records in file = ${imported} imported + ${there} already there + ${reported} reported`,
  );
  if (isComplete(report)) return 0;
  console.error("The numbers do not add up. This is a defect of the hub: please report it with the file.");
  return 1;
}

function at({ line, position, key }: RecordPlace): string {
  return `line ${line}, record ${position}, ${key === null ? "no key" : `key ${key}`}`;
}
