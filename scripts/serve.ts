// Serves the hub in this process: database, demonstration data, background work, pages.
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import next from "next";
import { answering } from "@/lib/base/answer";
import { ConfigError, config } from "@/lib/base/config";
import { log } from "@/lib/base/log";
import { startNotingLikeness } from "@/lib/catalogue/likeness/upkeep";
import { startLinkChecker } from "@/lib/catalogue/link-checker";
import { database } from "@/lib/db/client";
import { readIfThere } from "@/lib/db/embedded-address";
import { freePort } from "@/lib/db/free-port";
import { MigrationError } from "@/lib/db/migrate";
import { openDatabase } from "@/lib/db/open";
import { DatabaseUnavailable } from "@/lib/db/unavailable";
import { startFileReader } from "@/lib/indexing/file-reader";
import { startIndexer } from "@/lib/indexing/indexer";
import { indexState } from "@/lib/indexing/state";
import { writeUsage } from "@/lib/insight/usage-counter";
import { startMailSender } from "@/lib/mail/sender";
import { demoAccounts, demoPassword } from "@/prisma/seed/demo-accounts";
import { seed } from "@/prisma/seed/seed";
import { compressAnswer } from "./compressed";
import { explainFailure } from "./failed-page";

/** How long requests in hand may take to finish after a stop signal, in milliseconds. */
const GRACE = 10_000;
/** How long the start waits for the search index, in milliseconds. */
const INDEX_PATIENCE = 30_000;
/** How long a predecessor that was just killed may still hold the port, in milliseconds. */
const PORT_PATIENCE = 5_000;

class PortInUse extends Error {}

type Stop = () => Promise<void>;

/** Runs until a signal ends it. What an operator can put right is one line and exit code 1. */
export async function serve(options: { development: boolean }): Promise<void> {
  const stops: Stop[] = [];
  stopOnSignal(stops);
  try {
    await open(options, stops);
  } catch (error) {
    await stopAll(stops);
    const expected = [ConfigError, DatabaseUnavailable, MigrationError, PortInUse].some(
      (kind) => error instanceof kind,
    );
    console.error(expected ? (error as Error).message : error);
    process.exit(1);
  }
}

async function open({ development }: { development: boolean }, stops: Stop[]): Promise<void> {
  if (process.env.PORT === "0") process.env.PORT = String(await freePort());
  const { PORT, SEED } = config();
  let ready: (handler: RequestListener) => void = () => undefined;
  const handler = new Promise<RequestListener>((resolve) => {
    ready = resolve;
  });
  // The port is taken before the long steps, so that a wrong one is known at once; requests wait for the rest.
  const server = createServer(async (request, response) => {
    const handle = await handler;
    // Next.js takes an address that no text is written as for a failure of its own.
    if (!isWellWritten(request.url ?? "/")) return void response.writeHead(400).end("This address cannot be read.");
    keepAddressHonest(request);
    compressAnswer(request, response);
    explainFailure(request, response);
    await answering(response, () => handle(request, response));
  });
  await listen(server, PORT);
  stops.push(() => close(server));

  console.log("Opening the database …");
  const opened = await openDatabase();
  stops.push(opened.stop);
  console.log(`  PostgreSQL: ${opened.server}; migrations applied now: ${opened.migrated.length}`);
  console.log(`Seeding (${SEED}) …`);
  await seed(database(), SEED, (line) => console.log(`  ${line}`));
  console.log("Starting the server …");
  stops.push(startMailSender());
  stops.push(startFileReader());
  stops.push(startLinkChecker());
  stops.push(startNotingLikeness());
  stops.push(writeUsage);

  const pages = next({
    dev: development,
    dir: fileURLToPath(new URL("..", import.meta.url)),
    httpServer: server,
    port: PORT,
    hostname: "localhost",
  });
  await pages.prepare();
  stops.push(() => pages.close());
  // Begun in instrumentation.ts, among Next.js's modules; here only so that it stops in its turn.
  stops.push(startIndexer());
  await indexFilled();
  ready(pages.getRequestHandler());
  announce();
}

/** Waits, within reason, until the first reader will find what the seed brought. */
async function indexFilled(): Promise<void> {
  for (const deadline = Date.now() + INDEX_PATIENCE; Date.now() < deadline; await wait(100)) {
    const { ready, reason, backlog } = await indexState();
    if (ready && backlog === 0) return;
    if (reason === "unreachable" || reason === "refused") break;
  }
  console.log("  The search index is not complete yet: until it is, search answers from the database.");
}

/** Whether the path of an address is percent-encoded UTF-8 (RFC 3987 §3.2). */
function isWellWritten(address: string): boolean {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Rate limits count by address: without a proxy in front, only the connection tells it. */
function keepAddressHonest(request: IncomingMessage): void {
  if (config().TRUST_PROXY === "no") request.headers["x-forwarded-for"] = request.socket.remoteAddress;
}

async function listen(server: Server, port: number): Promise<void> {
  for (const deadline = Date.now() + PORT_PATIENCE; ; await wait(250)) {
    try {
      server.listen(port);
      await once(server, "listening");
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES") throw new PortInUse(`Port ${port} may not be used by this account: set PORT to another.`);
      if (code !== "EADDRINUSE") throw error;
      if (Date.now() > deadline)
        throw new PortInUse(`Port ${port} is in use: stop what uses it, or set PORT to another.`);
    }
  }
}

function announce(): void {
  const { APP_URL, SEED } = config();
  console.log(`\nThe hub is ready: ${APP_URL}`);
  if (SEED !== "demo") return;
  console.log(`Demonstration accounts, all with the password ${demoPassword}:`);
  for (const { email } of demoAccounts) console.log(`  ${email}`);
}

function stopOnSignal(stops: Stop[]): void {
  let stopping = false;
  const stop = async (signal: string) => {
    // npm passes on the Ctrl-C that the terminal has already sent to everybody.
    if (stopping) return;
    stopping = true;
    console.log(`\n${signal}: stopping …`);
    await stopAll(stops);
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);
  endWithNpm();
}

/** Whoever kills `npm start` without mercy means this process too: left alone it would hold the port for ever. */
function endWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const npm = npmProcess();
  setInterval(() => {
    if (npmProcess() !== npm) process.exit(1);
  }, 250).unref();
}

/** npm runs scripts through a shell: it is the parent's parent, where the system tells. */
function npmProcess(): string {
  const stat = readIfThere(`/proc/${process.ppid}/stat`);
  return `${process.ppid} ${stat?.replace(/^.*\) \S /s, "").split(" ")[0]}`;
}

async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop().catch((error) => log.error("Stopping was not clean", { error }));
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, wait(GRACE)]);
  server.closeAllConnections();
}
