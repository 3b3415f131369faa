import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

/** The machine in one line of Markdown, with how busy it was before the run. */
export function describeMachine(): string {
  const [first, ...others] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `${first?.model.trim() ?? process.arch}, ${others.length + 1} cores, ${memory} GB memory, ${process.platform}, Node ${process.versions.node}; load average ${load} when it began`;
}

/** Memory of a process and of all that it started, in bytes: what is shared counts once (PSS). Linux only. */
export function memoryOfTree(pid: number): number {
  const children = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
  return memoryOf(pid) + children.reduce((total, child) => total + memoryOfTree(child), 0);
}

function memoryOf(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    // It ended meanwhile, or belongs to somebody else.
    return 0;
  }
}

/** The process of this machine that listens on a port, if it can be seen. */
export function listenerOn(port: number): number | undefined {
  try {
    const said = execFileSync("ss", ["-ltnpH", `sport = :${port}`], { encoding: "utf8" });
    const pid = /pid=(\d+)/.exec(said)?.[1];
    return pid ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}
