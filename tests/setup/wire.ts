import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { freePort } from "@/lib/db/free-port";

export type Wire = {
  /** Where the hub is reached through it, without a slash at the end. */
  address: string;
  /** Lets nothing through any more. */
  cut: () => void;
  mend: () => void;
  /** Carries the next POST to a path to the hub, and loses the answer. */
  loseAnswerTo: (path: string) => void;
  /** Makes pages take longer, in milliseconds. */
  delay: (milliseconds: number) => void;
  /** What has been sent through it: "POST /submit/receive". */
  carried: string[];
  close: () => Promise<void>;
};

/** The network between a browser and a hub, which can be cut. */
export async function openWire(hub: string): Promise<Wire> {
  const port = await freePort();
  const carried: string[] = [];
  let [whole, losing, lag] = [true, "", 0];

  const carry = (asked: IncomingMessage, answer: ServerResponse) => {
    if (!whole) return void asked.socket.destroy();
    const lost = asked.method === "POST" && asked.url === losing;
    if (lost) losing = "";
    carried.push(`${asked.method} ${asked.url}`);
    const { hostname, port: to } = new URL(hub);
    const onward = request({ hostname, port: to, path: asked.url, method: asked.method, headers: asked.headers });
    onward.on("error", () => asked.socket.destroy());
    onward.on("response", (response) => {
      if (lost) return void response.resume().on("end", () => asked.socket.destroy());
      setTimeout(() => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      }, lag);
    });
    asked.pipe(onward);
  };
  const server = createServer(carry).listen(port, "localhost");
  return {
    address: `http://localhost:${port}`,
    cut: () => {
      whole = false;
      server.closeAllConnections();
    },
    mend: () => {
      whole = true;
    },
    loseAnswerTo: (path) => {
      losing = path;
    },
    delay: (milliseconds) => {
      lag = milliseconds;
    },
    carried,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
