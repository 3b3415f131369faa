import { describe, expect, test } from "vitest";
import { findTarget, type OutwardProblem, type Resolve, type TargetRules } from "@/lib/base/outward-target";

const resolvesTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
const publicly = resolvesTo("104.18.43.80");

async function problem(address: string, rules: TargetRules = {}): Promise<OutwardProblem | undefined> {
  return findTarget(address, { resolve: publicly, ...rules }).then(
    () => undefined,
    (error) => error.problem,
  );
}

test("a public host is taken, with the addresses that may be connected to", async () => {
  const target = await findTarget("https://doi.org/10.1000/182", { resolve: publicly });

  expect(target.url.href).toBe("https://doi.org/10.1000/182");
  expect(target.addresses).toEqual([{ address: "104.18.43.80", family: 4 }]);
});

describe("is refused for its form:", () => {
  test.each([
    "doi.org",
    "ftp://doi.org/",
    "file:///etc/passwd",
    "http://doi.org/",
    "https://me:secret@doi.org/",
    "https://doi.org:8443/",
  ])("%s", async (address) => expect(await problem(address)).toBe("invalid"));

  test("plain http is taken where it is asked for", async () => {
    expect(await problem("http://doi.org/", { plainHttp: true })).toBeUndefined();
  });
});

describe("a list of hosts", () => {
  const hosts = ["doi.org"];

  test.each([
    ["https://doi.org/x", undefined],
    ["https://DOI.ORG/x", undefined],
    ["https://evil.doi.org/x", "notAllowed"],
    ["https://doi.org.evil.example/x", "notAllowed"],
  ])("%s", async (address, expected) => expect(await problem(address, { hosts })).toBe(expected));
});

describe("leads inside, however it is written:", () => {
  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:169.254.169.254]/",
  ])("%s", async (address) => expect(await problem(address)).toBe("notPublic"));

  test("a name that resolves to a private address, also beside a public one", async () => {
    expect(await problem("https://inside.example/", { resolve: resolvesTo("104.18.43.80", "10.0.0.5") })).toBe(
      "notPublic",
    );
  });
});

test("a host that does not exist is told from one that may not be asked", async () => {
  const resolve: Resolve = async () => {
    throw new Error("ENOTFOUND");
  };
  expect(await problem("https://nowhere.example/", { resolve })).toBe("unknownHost");
  expect(await problem("https://nowhere.example/", { resolve: resolvesTo() })).toBe("unknownHost");
});

test("the trusted origin alone is free of the rules, not its host on another port", async () => {
  const rules = { trustedOrigin: "http://127.0.0.1:4000" };
  expect(await problem("http://127.0.0.1:4000/x", rules)).toBeUndefined();
  expect(await problem("http://127.0.0.1:4001/x", rules)).toBe("invalid");
});
