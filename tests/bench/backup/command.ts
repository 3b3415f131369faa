import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What running a command took: seconds, and the most memory that its process ever had in use, in bytes. */
export type Ran = { seconds: number; memory: number; output: string };

/** Runs `npm run backup` or `npm run restore` as npm would. @throws when it fails */
export function run(script: "backup" | "restore", parameters: string[], env: Record<string, string>): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...parameters], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  let memory = 0;
  const look = setInterval(() => (memory = Math.max(memory, peakOf(child.pid))), 50);
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      clearInterval(look);
      if (code !== 0) return reject(new Error(`npm run ${script} failed:\n${output}`));
      resolve({ seconds: (performance.now() - begun) / 1000, memory, output });
    });
  });
}

/** "VmHWM", the most that was ever resident (proc(5)). */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
