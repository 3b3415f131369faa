import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { environmentSchema, readConfig } from "@/lib/base/config";

const production = {
  NODE_ENV: "production",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
  APP_URL: "https://hub.example/",
};

test("an empty environment is a demonstration on localhost", () => {
  expect(readConfig({})).toMatchObject({
    mode: "demonstration",
    PORT: 3000,
    APP_URL: "http://localhost:3000",
    SEED: "demo",
  });
});

test("production has no demo data, and an address without a slash at the end", () => {
  expect(readConfig(production)).toMatchObject({ mode: "production", SEED: "none", APP_URL: "https://hub.example" });
});

test("Next.js calling itself production does not make a demonstration one", () => {
  expect(readConfig({ NODE_ENV: "production", HUB_MODE: "demonstration" })).toMatchObject({ mode: "demonstration" });
});

describe("a wrong value is refused in one line that names it", () => {
  test.each([
    ["PORT", { PORT: "http" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/hub" }],
    ["SMTP_URL", { SMTP_URL: "mail.example" }],
    ["SEED", { SEED: "some" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "short" }],
    ["S3_BUCKET", { S3_ENDPOINT: "https://s3.example" }],
    ["ORCID_CLIENT_SECRET", { ORCID_CLIENT_ID: "APP-1" }],
    ["OIDC_CLIENT_ID", { OIDC_ISSUER: "https://id.example" }],
    ["OUTWARD_REQUESTS", { OUTWARD_REQUESTS: "perhaps" }],
    ["DOI_RESOLVER", { ...production, DOI_RESOLVER: "http://127.0.0.1:4000" }],
    ["NEXTAUTH_SECRET", { ...production, NEXTAUTH_SECRET: undefined }],
    ["APP_URL", { ...production, APP_URL: "" }],
    ["SEED", { ...production, SEED: "demo" }],
  ])("%s", (name, environment) => {
    const read = () => readConfig(environment);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]+$`));
  });
});

test("outside production a secret is made once and kept for its owner only", () => {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), "hub-config-"));
  const first = readConfig({ DATA_DIR }).NEXTAUTH_SECRET;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(readConfig({ DATA_DIR }).NEXTAUTH_SECRET).toBe(first);
  expect(statSync(path.join(DATA_DIR, "nextauth-secret")).mode & 0o777).toBe(0o600);
});

test(".env.example names every variable, each under a line that explains it", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const named = lines.flatMap((line, index) => {
    const name = /^([A-Z0-9_]+)=/.exec(line)?.[1];
    return name ? [{ name, above: lines[index - 1] }] : [];
  });
  expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  for (const { name, above } of named) expect(above, name).toMatch(/^# \S/);
});
