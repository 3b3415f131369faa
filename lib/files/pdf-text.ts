import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { text as textOf } from "node:stream/consumers";
import { MINUTE, SECOND } from "@/lib/base/clock";
import { TEXT_LIMIT } from "./clean-text";
import type { PdfHead } from "./pdf-head";

export type PdfText = {
  /** EMPTY: pictures of pages, without text. UNREADABLE: damaged, or locked. TOO_LARGE: not within the limits. */
  status: "READ" | "EMPTY" | "UNREADABLE" | "TOO_LARGE";
  text: string;
  pages: number | null;
  /** What went wrong, for the log. */
  problem?: string;
  /** When it was asked for and the document could be opened. */
  head?: PdfHead;
};

/**
 * What reading one document may cost: milliseconds, bytes of memory, pages, characters of text; and whether its head is
 * wanted too.
 */
export type ReadingLimits = { time: number; memory: number; pages: number; characters: number; head?: boolean };

const usual: ReadingLimits = {
  time: MINUTE,
  memory: 512 * 1024 * 1024,
  pages: 2000,
  characters: TEXT_LIMIT,
};

/** A title page and what may stand before it; somebody waits for the answer. */
const beginning: ReadingLimits = { ...usual, time: 20 * SECOND, pages: 2, characters: 20_000, head: true };

/** The first two pages of a PDF, and what it says of itself. */
export function readPdfBeginning(bytes: Buffer): Promise<PdfText> {
  return readPdf(bytes, { limits: beginning });
}

/**
 * The text of a PDF, read in a process of its own, so that one made to do harm takes nobody with it: it has limits,
 * none of the hub's settings, the lowest priority, and may make no code of strings.
 * @throws when `signal` ends the wait, or no process can be started
 */
export async function readPdf(
  bytes: Buffer,
  { signal, limits = usual }: { signal?: AbortSignal; limits?: ReadingLimits } = {},
): Promise<PdfText> {
  const flags = [`--max-old-space-size=${limits.memory / 1024 / 1024}`, "--disallow-code-generation-from-strings"];
  // From the checkout's root, as messages are: pages are bundled, and their own address says nothing.
  const here = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/files");
  const program = path.join(here, "pdf-reader.ts");
  const child = spawn(process.execPath, [...flags, "--import", "tsx", program, JSON.stringify(limits)], {
    // Where "tsx" is looked for.
    cwd: here,
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: limits.time,
    killSignal: "SIGKILL",
    signal,
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
  });
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  // One that ends before it has read everything is a verdict, not a fault.
  child.stdin.on("error", () => undefined).end(bytes);
  const [answer] = await Promise.all([textOf(child.stdout), ended]);
  if (child.exitCode === 0) return JSON.parse(answer) as PdfText;
  const problem = `ended by ${child.signalCode ?? `exit code ${child.exitCode}`}`;
  return { status: "TOO_LARGE", text: "", pages: null, problem };
}
