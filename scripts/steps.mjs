// What start and test do before anything of the hub runs: plain Node, no package needed yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** A step of the way that cannot go on; the message is for the operator. */
export class StepFailed extends Error {}

export const say = (line) => console.log(line);

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new StepFailed(`The hub needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
}

/** Says what happens, does it, says how long it took. */
export async function step(name, work) {
  const began = performance.now();
  say(`${name} …`);
  const result = await work();
  say(`  done in ${seconds(performance.now() - began)}`);
  return result;
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * Runs a program to its end.
 * @param {{ env?: object, quiet?: boolean, cwd?: string }} options quiet: its output is shown only when it fails
 * @returns {Promise<number>} its exit code
 */
export function run(program, args, { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const kept = [];
    const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio });
    child.stdout?.on("data", (chunk) => kept.push(chunk));
    child.stderr?.on("data", (chunk) => kept.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Runs a package's command line with this Node. */
export function runPackage(file, args, options) {
  return run(process.execPath, [path.join(root, "node_modules", file), ...args], options);
}

/** A fingerprint of files and whole directories, by content; what does not exist counts as empty. */
export function fingerprint(names, skip = []) {
  const hash = createHash("sha256");
  const add = (name) => {
    const file = path.join(root, name);
    if (skip.includes(name) || !existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const inside of readdirSync(file).sort()) add(path.join(name, inside));
    } else {
      hash.update(`${name}\0`).update(readFileSync(file));
    }
  };
  names.forEach(add);
  return hash.digest("hex");
}

/** Does work unless its stamp says that it was done for this very fingerprint. @returns whether it did it */
export async function unlessFresh(stamp, print, product, work) {
  const file = path.join(root, stamp);
  if (existsSync(path.join(root, product)) && existsSync(file) && readFileSync(file, "utf8") === print) return false;
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, print);
  return true;
}
