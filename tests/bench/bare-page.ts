import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "@/lib/db/free-port";
import { artefacts } from "@/tests/setup/browser";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Inside the checkout, so that it finds the very packages that the hub is built with. */
const folder = path.join(artefacts, "bare-page");
const next = path.join(root, "node_modules/next/dist/bin/next");

const files: Record<string, string> = {
  "package.json": '{ "name": "bare-page", "private": true, "type": "module" }',
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
  "app/layout.jsx":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  // Made for each request, as the hub's pages are.
  "app/page.jsx": 'export const dynamic = "force-dynamic"; export default function Page() { return <h1>A page</h1>; }',
};

/** Builds and serves the least page that the hub's version of Next.js makes. @returns its address, and how to end it */
export async function serveBarePage(): Promise<{ address: string; stop: () => Promise<void> }> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const build = spawn(process.execPath, [next, "build"], { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error("The bare page could not be built; Next.js says why above.");

  const port = await freePort();
  const server = spawn(process.execPath, [next, "start", "-p", String(port)], { cwd: folder, env, stdio: "ignore" });
  const address = `http://localhost:${port}`;
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await wait(100)) {
    if (await fetch(address).catch(() => null)) break;
  }
  const stop = async () => {
    server.kill();
    await once(server, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  return { address, stop };
}
