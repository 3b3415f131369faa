import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/lib/db/free-port";
import { type Hub, startHub } from "@/tests/setup/hub-process";

let hub: Hub;
beforeAll(async () => {
  const port = await freePort();
  const settings = {
    APP_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: "a secret for this test alone, long enough",
  };
  hub = await startHub({ port, env: { NODE_ENV: "production", ...settings } });
});
afterAll(() => hub.remove());

test("in production there are no demonstration accounts and no pages for developers", async () => {
  const status = async (path: string) => (await fetch(hub.address + path)).status;

  expect(hub.output()).not.toContain("@hub.example");
  expect(await status("/")).toBe(200);
  for (const path of ["/styleguide", "/ar/styleguide", "/styleguide?state=failed", "/dev/mail"]) {
    expect(await status(path), path).toBe(404);
  }
});
