import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answering, answerWith } from "@/lib/base/answer";

const pages: Record<string, () => void> = {
  "/there": () => undefined,
  "/nowhere": () => answerWith("missing"),
  "/withdrawn": () => answerWith("gone"),
};
const server = createServer((request, response) =>
  answering(response, async () => {
    await new Promise(setImmediate);
    pages[request.url ?? ""]?.();
    response.end();
    // Too late to say anything else.
    answerWith("unavailable");
  }),
);

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

test("pages that are made at the same time each choose the status of their own answer", async () => {
  const { port } = server.address() as AddressInfo;
  const asked = Object.keys(pages).map((page) => fetch(`http://127.0.0.1:${port}${page}`));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);

  expect(statuses).toEqual([200, 404, 410]);
});

test("a page that is made outside of an answer chooses nothing", () => {
  expect(() => answerWith("missing")).not.toThrow();
});
