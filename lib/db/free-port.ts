import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How long a dying server may still hold its port, in milliseconds. */
const PATIENCE = 2_000;

/** A port of the loopback interface that nobody has: the wanted one, if it comes free in a moment, otherwise any. */
export async function freePort(wanted?: number): Promise<number> {
  for (const deadline = Date.now() + PATIENCE; wanted && Date.now() < deadline; await wait(100)) {
    if (await tryPort(wanted)) return wanted;
  }
  const any = await tryPort(0);
  if (!any) throw new Error("This machine gives out no port on 127.0.0.1");
  return any;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
