import { type SpawnOptions, spawnSync } from "node:child_process";
import { lchownSync, readdirSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import { cannotRun } from "./embedded-binaries";
import { DatabaseUnavailable } from "./unavailable";

/** Who the server runs as. PostgreSQL refuses to run as root, so root lends it an account without rights. */
export type Account = { uid: number; gid: number };
export type Command = { file: string; args: string[]; options: SpawnOptions };

/**
 * The account for a cluster: the present one, unless that is root; then whoever owns the cluster already, otherwise
 * `postgres` or `nobody`, whichever the machine has.
 * @returns undefined for "the present account".
 */
export function serverAccount(cluster: string): Account | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const own = process.geteuid?.();
  if (own === undefined) return undefined;
  if (own !== 0) {
    if (owner && owner.uid !== own) {
      throw new DatabaseUnavailable(
        `${cluster} belongs to user ${owner.uid}, not to ${userInfo().username} (${own}): run the hub as the account that started it first, or choose another DATA_DIR`,
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = knownAccount("postgres") ?? knownAccount("nobody");
  if (!account) throw cannotRun("PostgreSQL refuses root, and there is neither a user postgres nor a user nobody");
  return account;
}

/** Gives a cluster that root copied or restored to the account that is to serve it. */
export function handOver(cluster: string, account: Account | undefined): void {
  if (!account || statSync(cluster).uid === account.uid) return;
  const files = readdirSync(cluster, { recursive: true, encoding: "utf8" });
  for (const file of ["", ...files]) lchownSync(path.join(cluster, file), account.uid, account.gid);
}

function knownAccount(name: string): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return Number(uid) > 0 && Number(gid) > 0 ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

// Reading past closed directories is enough; some containers withhold it and grant only the wider right.
const REACHING = ["dac_read_search", "dac_override"];

/**
 * How to run one of PostgreSQL's programs on a directory as an account. A directory such as /root or one made by
 * `mktemp -d` is closed to other accounts; there the program gets the one capability to pass through it.
 * @throws {DatabaseUnavailable} when the program does not run here, or the directory cannot be reached by any means.
 */
export function commandAs(account: Account | undefined, program: string, directory: string): Command {
  const candidates = account ? lent(account, program) : [{ file: program, args: [], options: {} }];
  const refusals: string[] = [];
  for (const candidate of candidates) {
    const tried = spawnSync(candidate.file, [...candidate.args, "--version"], { ...trial, ...candidate.options });
    if (tried.status !== 0) {
      refusals.push(tried.error?.message ?? (String(tried.stderr).trim() || `it ended with ${tried.signal}`));
    } else if (!account || reaches(candidate, program, directory)) {
      return candidate;
    } else {
      refusals.push(`user ${account.uid} may not enter ${directory}`);
    }
  }
  throw cannotRun(refusals[0]?.split("\n")[0] ?? "it cannot be run");
}

const trial = { cwd: "/", stdio: "pipe", timeout: 20_000 } as const;

function lent({ uid, gid }: Account, program: string): Command[] {
  const plain = { file: program, args: [], options: { uid, gid } };
  const reaching = REACHING.map((right) => ({
    file: "setpriv",
    args: [
      ...[`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"],
      // Without this bit access(2), by which PostgreSQL's programs look for each other, disregards the capability.
      "--securebits=+no_setuid_fixup",
      ...[`--inh-caps=+${right}`, `--ambient-caps=+${right}`, program],
    ],
    options: {},
  }));
  return [plain, ...reaching];
}

/** Whether a command's account, with the capabilities it is given, can enter a directory. */
function reaches(command: Command, program: string, directory: string): boolean {
  const shell = (given: string) => (given === program ? "/bin/sh" : given);
  const args = [...command.args.map(shell), "-c", 'cd "$1"', "sh", directory];
  return spawnSync(shell(command.file), args, { ...trial, ...command.options }).status === 0;
}
