import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { config } from "@/lib/base/config";
import { database } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { decodeText } from "@/lib/exchange/encoding";
import { importLibrary } from "@/lib/exchange/import";
import { storeFile } from "@/lib/files/mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { fixtureFile } from "@/tests/unit/exchange/fixtures";
import { emptyDatabase } from "../../setup/database";
import { createPerson } from "../../setup/people";
import { databaseOn, onServer } from "../../setup/server";
import { publish } from "../catalogue/publishing";
import { pdf } from "../files/pdf";

const folder = mkdtempSync(path.join(tmpdir(), "hub-backup-"));
const file = path.join(folder, "hub.tar.gz");
const source = config().DATABASE_URL ?? "";
const target = databaseOn(source, `hub_test_${randomUUID().replaceAll("-", "")}`);
const targetData = path.join(folder, "data");
const maintenance = databaseOn(source, "postgres");
const onMaintenance = (sql: string) => onServer(maintenance, (client) => client.query(sql));
const targetName = new URL(target).pathname.slice(1);

let administrator: Actor;

beforeAll(async () => {
  await emptyDatabase();
  await seedVocabulary(database());
  administrator = await createPerson({ role: "ADMINISTRATOR", passwordHash: "kept" });
  await importFixture("crossref-excerpt.csl.json");
  await importFixture("dirty.ris");
  for (const word of ["first", "first", "second"]) {
    const stored = await storeFile(administrator, { name: `Étude ${word}.pdf`, bytes: pdf(word) });
    if (stored.ok) await publishWith(stored.value.id);
  }
});

const publishWith = (file: string) =>
  publish({
    kind: "publication",
    language: "ar",
    title: 'التحويلات "\\n" 🌍',
    topics: ["remittances"],
    countries: ["SEN", "CIV"],
    corridors: [{ from: "SEN", to: "CIV" }],
    contributors: [{ name: "Awa Diop" }],
    resourceType: "article",
    issued: "2020",
    files: [file],
  });

beforeEach(async () => {
  await onMaintenance(`DROP DATABASE IF EXISTS ${targetName} WITH (FORCE)`);
  await onMaintenance(`CREATE DATABASE ${targetName}`);
  rmSync(targetData, { recursive: true, force: true });
});

afterAll(async () => {
  await onMaintenance(`DROP DATABASE IF EXISTS ${targetName} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});

async function importFixture(name: string): Promise<void> {
  const { text } = decodeText(readFileSync(fixtureFile(name)));
  const imported = await importLibrary({ actor: administrator, fileName: name, text, publish: false });
  if (!imported.ok) throw new Error(imported.code);
}

type Ran = { code: number; stdout: string; stderr: string };

function run(script: "backup" | "restore", parameters: string[], url: string, dataDir: string): Promise<Ran> {
  return promisify(execFile)(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...parameters], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url },
  }).then(
    (ran) => ({ code: 0, ...ran }),
    (error) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  );
}
const backUp = (to = file) => run("backup", [to], source, config().DATA_DIR);
const restore = (...parameters: string[]) => run("restore", parameters, target, targetData);

/** Where storage keeps a file. */
const placeOf = (sha256 = "", dataDir = "") =>
  path.join(dataDir, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** Every table with the number of its rows and a digest of their content. */
function contentOf(url: string): Promise<Record<string, string>> {
  return onServer(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const content: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row_to_json(t)::text, '' ORDER BY row_to_json(t)::text)), '') AS digest FROM ${name} t`,
      );
      content[name] = rows[0].digest;
    }
    return content;
  });
}

/** Without what a backup leaves out on purpose. */
async function keptContent(url: string): Promise<Record<string, string>> {
  const { _prisma_migrations, ...content } = await contentOf(url);
  for (const name of ['"Session"', '"EmailToken"', '"RateLimit"', '"IndexTask"', '"MailTask"']) delete content[name];
  return content;
}

// Each starts up to three processes, each of them a whole hub.
describe("npm run backup and npm run restore", { timeout: 180_000 }, () => {
  it("bring everything to another database and storage, row for row", async () => {
    const made = await backUp();
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toContain("2 files");
    expect(statSync(file).mode & 0o077).toBe(0);

    const restored = await restore(file);
    expect(restored).toMatchObject({ code: 0 });
    const published = await database().entry.count({ where: { status: "PUBLISHED" } });
    expect(published).toBe(3);
    expect(restored.stdout).toContain(`Indexed ${published} records.`);
    expect(await keptContent(target)).toEqual(await keptContent(source));
    const stored = await database().storedFile.findMany();
    for (const { sha256 } of stored) {
      expect(readFileSync(placeOf(sha256, targetData))).toEqual(readFileSync(placeOf(sha256, config().DATA_DIR)));
    }
  });

  it("leave the hub as able to write as it was", async () => {
    await backUp();
    await restore(file);
    await onServer(target, async (client) => {
      const references = "SELECT count(*)::int AS count FROM pg_constraint WHERE contype = 'f' AND convalidated";
      const expected = await database().$queryRawUnsafe<{ count: number }[]>(references);
      expect((await client.query(references)).rows).toEqual(expected);
      await expect(client.query(`DELETE FROM "WorkflowEvent"`)).rejects.toThrow("only ever added");
      const [entry] = (await client.query(`SELECT id FROM "Entry" LIMIT 1`)).rows;
      await client.query(`INSERT INTO "IndexTask" ("entryId") VALUES ($1)`, [entry.id]);
    });
  });

  it("keep one moment, whatever is written meanwhile", async () => {
    let writing = true;
    const writer = (async () => {
      while (writing) {
        await database().$transaction(async (transaction) => {
          const user = await transaction.user.create({
            data: { email: `${randomUUID()}@hub.example`, name: "Meanwhile", occupation: "RESEARCHER" },
          });
          await transaction.auditEvent.create({
            data: { action: "test", subjectType: "User", subjectId: user.id, actorId: user.id },
          });
        });
      }
    })();
    const made = await backUp();
    writing = false;
    await writer;
    expect(made.code).toBe(0);
    expect(await restore(file)).toMatchObject({ code: 0 });
    const pairs = await onServer(target, (client) =>
      client.query(`SELECT (SELECT count(*) FROM "User" WHERE name = 'Meanwhile') AS users,
                           (SELECT count(*) FROM "AuditEvent" WHERE action = 'test') AS events`),
    );
    expect(pairs.rows[0].users).toBe(pairs.rows[0].events);
  });

  it("do not overwrite a hub in use unless told to", async () => {
    await backUp();
    expect(await restore(file)).toMatchObject({ code: 0 });
    await onServer(target, (client) => client.query(`UPDATE "User" SET name = 'Changed'`));
    const before = await contentOf(target);
    const refused = await restore(file);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("--replace");
    expect(await contentOf(target)).toEqual(before);
    expect(await restore(file, "--replace")).toMatchObject({ code: 0 });
    expect(await keptContent(target)).toEqual(await keptContent(source));
  });

  it("do not bring back who has closed their account since", async () => {
    await backUp();
    expect(await restore(file)).toMatchObject({ code: 0 });
    const email = "person-left@hub.example";
    const leave = `UPDATE "User" SET name = 'Former member', email = '${email}', "closedAt" = now() WHERE id = '${administrator.id}'`;
    await onServer(target, (client) => client.query(leave));
    expect(await restore(file, "--replace")).toMatchObject({ code: 0 });
    const { rows } = await onServer(target, (client) =>
      client.query(`SELECT name, "passwordHash", "closedAt" IS NOT NULL AS closed FROM "User" WHERE id = $1`, [
        administrator.id,
      ]),
    );
    expect(rows).toEqual([{ name: "Former member", passwordHash: null, closed: true }]);
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7))],
    ["whole as gzip, cut off within", (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -200_000))],
    ["not an archive", () => Buffer.from("once upon a time")],
    ["an archive of something else", () => gzipSync(Buffer.alloc(1024))],
  ])("change nothing when the file is %s", async (_what, damage) => {
    await backUp();
    await migrate(target);
    await onServer(target, (client) =>
      client.query(`INSERT INTO "Term" (id, scheme, code) VALUES ('topic:kept', 'TOPIC', 'kept')`),
    );
    const before = await contentOf(target);
    const damaged = path.join(folder, "damaged.tar.gz");
    writeFileSync(damaged, damage(readFileSync(file)));
    const refused = await restore(damaged);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^Nothing was restored\. /);
    expect(refused.stderr).not.toContain("    at ");
    expect(await contentOf(target)).toEqual(before);
  });

  it("pass over a file that storage has lost or that has decayed, and say so", async () => {
    const kept = await database().storedFile.findMany({ distinct: ["sha256"], orderBy: { sha256: "asc" } });
    const [decayed, lost] = kept.map(({ sha256 }) => sha256);
    const bytes = new Map([decayed, lost].map((sha256) => [sha256, readFileSync(placeOf(sha256, config().DATA_DIR))]));
    try {
      writeFileSync(placeOf(decayed, config().DATA_DIR), "something else");
      rmSync(placeOf(lost, config().DATA_DIR));
      const made = await backUp();
      expect(made.code).toBe(1);
      expect(made.stderr).toContain(decayed);
      expect(made.stderr).toContain(lost);
      expect(await restore(file)).toMatchObject({ code: 0 });
      expect(await keptContent(target)).toEqual(await keptContent(source));
    } finally {
      for (const [sha256, content] of bytes) writeFileSync(placeOf(sha256, config().DATA_DIR), content);
    }
  });

  it("refuse a backup of a newer hub", async () => {
    await backUp();
    const newer = path.join(folder, "newer.tar.gz");
    const head = gunzipSync(readFileSync(file));
    const at = head.indexOf("20261123000000_initial");
    head.write("20991123000000_initial", at);
    writeFileSync(newer, gzipSync(head));
    const refused = await restore(newer);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toContain("does not know its migration 20991123000000_initial");
  });

  it("say what is wrong when a file cannot be read or written", async () => {
    const missing = await restore(path.join(folder, "nowhere.tar.gz"));
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.stderr).toContain("ENOENT");
    const refused = await backUp(path.join(folder, "no", "such", "folder.tar.gz"));
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(/^No backup was written\. ENOENT/);
  });
});
