import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { text as textOf } from "node:stream/consumers";

/** A program of the checkout, what it is told and given, and what it may cost: milliseconds, bytes of memory. */
export type OwnProcess = {
  program: string;
  args: string[];
  input: Buffer;
  time: number;
  memory: number;
  /** Whether somebody waits for the answer: what nobody waits for has time until the machine has nothing else to do. */
  isAwaited: boolean;
};

/**
 * Runs a program in a process of its own, so that a file made to do harm takes nobody with it: it has limits, none of the
 * hub's settings, a low priority, and may make no code of strings.
 * @returns what it wrote, or how it ended when it did not end well
 * @throws when `signal` ends the wait, or no process can be started
 */
export async function runApart(
  { program, args, input, time, memory, isAwaited }: OwnProcess,
  signal?: AbortSignal,
): Promise<{ answer: string } | { problem: string }> {
  const flags = [`--max-old-space-size=${memory / 1024 / 1024}`, "--disallow-code-generation-from-strings"];
  // From the checkout's root, as messages are: pages are bundled, and their own address says nothing.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), program);
  const child = spawn(process.execPath, [...flags, "--import", "tsx", file, ...args], {
    // Where "tsx" is looked for.
    cwd: path.dirname(file),
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: time,
    killSignal: "SIGKILL",
    signal,
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
  });
  const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
  if (child.pid) setPriority(child.pid, isAwaited ? PRIORITY_BELOW_NORMAL : PRIORITY_LOW);
  // One that ends before it has read everything is a verdict, not a fault.
  child.stdin.on("error", () => undefined).end(input);
  const [answer] = await Promise.all([textOf(child.stdout), ended]);
  if (child.exitCode === 0) return { answer };
  return { problem: `ended by ${child.signalCode ?? `exit code ${child.exitCode}`}` };
}
