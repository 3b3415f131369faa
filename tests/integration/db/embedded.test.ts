import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startEmbedded, stopEmbeddedIfUnused } from "@/lib/db/embedded";
import { embeddedPaths, notedPostmaster } from "@/lib/db/embedded-address";
import { embeddedBinaries } from "@/lib/db/embedded-binaries";
import { isLivePostgres } from "@/lib/db/embedded-postmaster";
import { halt } from "@/lib/db/embedded-server";
import { onServer } from "@/tests/setup/server";

const child = fileURLToPath(new URL("./embedded-child.ts", import.meta.url));
const root = process.geteuid?.() === 0;
const nobody = 65534;
/** Another account can only try where it may read the checkout and run this Node. */
const nobodyMayRun =
  root &&
  spawnSync(process.execPath, ["--version"], { uid: nobody, gid: nobody, cwd: process.cwd() }).status === 0 &&
  spawnSync("test", ["-r", child], { uid: nobody, gid: nobody }).status === 0;

let top: string;
let dataDir: string;
let children: ChildProcess[];

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), "hub-embedded-"));
  chmodSync(top, 0o755);
  dataDir = path.join(top, "data");
  children = [];
});

afterEach(async () => {
  for (const process of children) process.kill("SIGKILL");
  await halt(embeddedPaths(dataDir));
  rmSync(top, { recursive: true, force: true });
});

/** Runs the child on the data directory. `lines` are the values that it says. */
function run(task: "start" | "write" | "hold", options: { uid?: number; gid?: number } = {}) {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: dataDir, HUB_MODE: "test", LOG_LEVEL: "error" } as NodeJS.ProcessEnv;
  const started = spawn(process.execPath, ["--import", "tsx", child, task], {
    ...options,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
  children.push(started);
  const complaints: string[] = [];
  started.stderr.on("data", (chunk) => complaints.push(String(chunk)));
  const lines: unknown[] = [];
  createInterface(started.stdout).on("line", (line) => lines.push(JSON.parse(line)));
  const ended = new Promise<void>((resolve) => started.once("close", () => resolve()));
  const until = (done: () => boolean) =>
    expect.poll(done, { timeout: 50_000, interval: 20, message: complaints.join("") }).toBe(true);
  return { process: started, lines, ended, until, complaints };
}

function postmaster(): number {
  return notedPostmaster(embeddedPaths(dataDir))?.pid ?? 0;
}

async function acknowledged(url: string): Promise<number[]> {
  const sql = `SELECT "subjectId"::int AS n FROM "AuditEvent" ORDER BY 1`;
  return onServer(url, async (client) => (await client.query(sql)).rows.map(({ n }) => n));
}

describe("the embedded PostgreSQL", () => {
  test("starts on an empty directory, is found by the next caller, and starts again with its data", async () => {
    const first = await startEmbedded(dataDir);
    await onServer(first.url, (client) => client.query("CREATE TABLE kept AS SELECT 1 AS n"));

    expect(first.started).toBe(true);
    expect(await startEmbedded(dataDir)).toEqual({ url: first.url, started: false });
    expect(await stopEmbeddedIfUnused(dataDir)).toBe(true);
    expect(await startEmbedded(dataDir)).toEqual(first);
    expect(await onServer(first.url, async (client) => (await client.query("TABLE kept")).rows)).toEqual([{ n: 1 }]);
  });

  test("is closed to others: loopback only, a password, files for its own account", async () => {
    const { url } = await startEmbedded(dataDir);
    const wrong = Object.assign(new URL(url), { password: "guess" }).href;

    await expect(onServer(wrong, (client) => client.query("SELECT 1"))).rejects.toThrow(
      "password authentication failed",
    );
    const addresses = await onServer(url, async (client) => (await client.query("SHOW listen_addresses")).rows);
    expect(addresses).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const paths = embeddedPaths(dataDir);
    expect([paths.password, paths.log, paths.cluster].map((file) => statSync(file).mode & 0o077)).toEqual([0, 0, 0]);
  });

  test("stays while somebody else is connected", async () => {
    const { url } = await startEmbedded(dataDir);

    await onServer(url, async () => expect(await stopEmbeddedIfUnused(dataDir)).toBe(false));
    expect(isLivePostgres(postmaster())).toBe(true);
    expect(await stopEmbeddedIfUnused(dataDir)).toBe(true);
  });

  test("is started once when four processes start at the same moment", async () => {
    const starters = [1, 2, 3, 4].map(() => run("start"));
    await Promise.all(starters.map(({ ended }) => ended));
    const said = starters.map(({ lines }) => lines[0] as { url: string; started: boolean });

    expect(said.filter(({ started }) => started)).toHaveLength(1);
    expect(new Set(said.map(({ url }) => url)).size).toBe(1);
  });

  test("outlives a killed hub, which finds it again with every acknowledged row", async () => {
    const writer = run("write");
    await writer.until(() => writer.lines.length > 50);
    const server = postmaster();
    writer.process.kill("SIGKILL");
    await writer.ended;

    const { url, started } = await startEmbedded(dataDir);
    expect([started, postmaster()]).toEqual([false, server]);
    expect(await acknowledged(url)).toEqual(expect.arrayContaining(writer.lines));
  });

  test("loses no acknowledged row when it is killed together with the hub", async () => {
    const writer = run("write");
    await writer.until(() => writer.lines.length > 50);
    writer.process.kill("SIGKILL");
    process.kill(postmaster(), "SIGKILL");
    await writer.ended;

    const { url, started } = await startEmbedded(dataDir);
    expect(started).toBe(true);
    expect(await acknowledged(url)).toEqual(expect.arrayContaining(writer.lines));
  });

  test("waits for connections of a killed server that are still computing", async () => {
    const { url } = await startEmbedded(dataDir);
    const client = new Client({ connectionString: url });
    client.on("error", () => undefined);
    const broken = new Promise<void>((resolve) => client.once("end", resolve));
    await client.connect();
    const computed = client.query("SELECT count(*) FROM generate_series(1, 10000000)");
    await wait(200);
    process.kill(postmaster(), "SIGKILL");

    expect(await startEmbedded(dataDir)).toEqual({ url, started: true });
    expect((await computed).rowCount).toBe(1);
    await broken;
  });

  test("is started again by the hub that needs it", async () => {
    const holder = run("hold");
    await holder.until(() => holder.lines.at(-1) === 0);
    const first = postmaster();
    process.kill(first, "SIGKILL");
    await holder.until(() => postmaster() !== first && isLivePostgres(postmaster()));
    const asked = holder.lines.length;
    await holder.until(() => holder.lines.slice(asked).at(-1) === 0);

    const second = postmaster();
    expect([second === first, isLivePostgres(second)]).toEqual([false, true]);
    holder.process.stdin?.end();
    await holder.ended;
    expect([holder.process.exitCode, isLivePostgres(second)]).toEqual([0, false]);
  });

  test("starts although its old process number now belongs to another program", async () => {
    const { url } = await startEmbedded(dataDir);
    const note = path.join(embeddedPaths(dataDir).cluster, "postmaster.pid");
    const lines = readFileSync(note, "utf8").split("\n");
    await halt(embeddedPaths(dataDir));
    writeFileSync(note, [process.pid, ...lines.slice(1)].join("\n"));

    expect(await startEmbedded(dataDir)).toEqual({ url, started: true });
  });

  test("takes another port when its own is somebody else's by now", async () => {
    const first = await startEmbedded(dataDir);
    const port = Number(new URL(first.url).port);
    await halt(embeddedPaths(dataDir));
    const { createServer } = await import("node:net");
    const stranger = createServer().listen(port, "127.0.0.1");

    const second = await startEmbedded(dataDir);
    expect(Number(new URL(second.url).port)).not.toBe(port);
    stranger.close();
  });

  test("works at the end of a path longer than a socket's may be", async () => {
    const deep = path.join(top, ...Array.from({ length: 5 }, (_, n) => `${"long-".repeat(8)}${n}`));
    mkdirSync(deep, { recursive: true });
    dataDir = path.join(deep, "with spaces, ünïcode and 'quotes'");

    expect((await startEmbedded(dataDir)).started).toBe(true);
  });
});

describe.runIf(root)("for root", () => {
  test("the server runs as an account without rights", async () => {
    await startEmbedded(dataDir);

    expect(statSync(`/proc/${postmaster()}`).uid).not.toBe(0);
  });

  test("a directory that is closed to other accounts, as /root is, stays closed and works", async () => {
    chmodSync(top, 0o700);
    const { started } = await startEmbedded(dataDir);

    expect([started, statSync(top).mode & 0o777]).toEqual([true, 0o700]);
    expect(statSync(`/proc/${postmaster()}`).uid).not.toBe(0);
  });

  test("programs in a closed directory run all the same", async () => {
    const { postgres } = await embeddedBinaries();
    const native = path.join(top, "closed", "native");
    cpSync(path.join(path.dirname(postgres), ".."), native, { recursive: true, verbatimSymlinks: true });
    chmodSync(path.dirname(native), 0o700);
    const inside = (name: string) => path.join(native, "bin", name);
    const { started } = await startEmbedded(dataDir, {
      binaries: { initdb: inside("initdb"), postgres: inside("postgres") },
    });

    expect([started, statSync(`/proc/${postmaster()}`).uid === 0]).toEqual([true, false]);
  });

  test("a cluster that was copied here as root is given to the server's account", async () => {
    await startEmbedded(dataDir);
    const { cluster } = embeddedPaths(dataDir);
    await halt(embeddedPaths(dataDir));
    spawnSync("chown", ["-R", "0:0", cluster]);

    expect((await startEmbedded(dataDir)).started).toBe(true);
  });

  test.runIf(nobodyMayRun)("an ordinary user runs it as themself; root then serves it as that user", async () => {
    mkdirSync(dataDir);
    chownSync(dataDir, nobody, nobody);
    const ordinary = run("start", { uid: nobody, gid: nobody });
    await ordinary.ended;

    expect(ordinary.lines).toEqual([{ url: expect.any(String), started: true }]);
    expect(statSync(`/proc/${postmaster()}`).uid).toBe(nobody);
    await halt(embeddedPaths(dataDir));
    expect((await startEmbedded(dataDir)).started).toBe(true);
    expect(statSync(`/proc/${postmaster()}`).uid).toBe(nobody);
  });

  test.runIf(nobodyMayRun)("an ordinary user is told whose the data is", async () => {
    await startEmbedded(dataDir);
    await halt(embeddedPaths(dataDir));
    const closed = run("start", { uid: nobody, gid: nobody });
    await closed.ended;
    chmodSync(dataDir, 0o777);
    const open = run("start", { uid: nobody, gid: nobody });
    await open.ended;

    const refused = (message: string) => [{ error: "DatabaseUnavailable", message: expect.stringContaining(message) }];
    expect(closed.lines).toEqual(refused(`DATA_DIR ${dataDir} cannot be used`));
    expect(open.lines).toEqual(refused(`${embeddedPaths(dataDir).cluster} belongs to user`));
  });
});
