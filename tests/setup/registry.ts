import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const fixture = (name: string) => readFileSync(new URL(`../fixtures/filling/${name}`, import.meta.url));

const records: Record<string, string> = {
  "/10.1177/0197918319879057": "adamson2020.json",
  "/10.1111/imig.70035": "bangladesh2025.json",
  "/10.5072/hub-test": "dataset.json",
};

/** A resolver of DOIs, its registries and some web pages, on this machine. */
export type Registry = { origin: string; asked: IncomingMessage[]; close: () => Promise<void> };

/**
 * Starts it. Addresses beside those of fixtures: `/10.5555/…` with `busy` (503), `nothing` (406), `silent` (no answer),
 * `elsewhere` (sent on to a host that nobody allowed), `html` (a page instead of a record).
 */
export async function startRegistry(): Promise<Registry> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request.url ?? "", response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(url: string, response: ServerResponse): void {
  const file = records[url];
  // As doi.org does, which sends on to the registry.
  if (file) return void response.writeHead(302, { location: `/records/${file}` }).end();
  if (url.startsWith("/records/")) {
    response.setHeader("content-type", "application/vnd.citationstyles.csl+json");
    return void response.end(fixture(url.replace("/records/", "")));
  }
  if (url.endsWith(".html")) {
    response.setHeader("content-type", "text/html");
    return void response.end(fixture(url.slice(1)));
  }
  if (url.endsWith(".pdf")) return void response.setHeader("content-type", "application/pdf").end("%PDF-1.7");
  if (url === "/10.5555/silent") return;
  if (url === "/10.5555/elsewhere")
    return void response.writeHead(302, { location: "https://registry.example/" }).end();
  const statuses: Record<string, number> = { "/10.5555/busy": 503, "/10.5555/nothing": 406, "/10.5555/html": 200 };
  response.writeHead(statuses[url] ?? 404, { "content-type": "text/html" }).end("<p>…</p>");
}
