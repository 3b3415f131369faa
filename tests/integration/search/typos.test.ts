import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { embeddedEngine } from "@/lib/search/embedded";
import { mistypings } from "@/tests/bench/mistypings";
import { seedCatalogue } from "@/tests/bench/typos/seed-catalogue";
import { tryTypos, typoTrials } from "@/tests/bench/typos/trials";

const directory = mkdtempSync(path.join(tmpdir(), "hub-typos-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("typing errors on the embedded engine", () => {
  it("finds a record of a mistyped word of a title among the first ten, 95 times of a hundred", async () => {
    const documents = seedCatalogue();
    const engine = embeddedEngine(directory);
    const rebuild = await engine.startRebuild();
    await rebuild.add(documents);
    await rebuild.swap();
    const { trials, any, missed } = await tryTypos(engine, typoTrials(documents, 200));
    await engine.close();
    expect(trials).toBe(800);
    const words = missed.map(({ word, typed }) => `${typed} for ${word}`).join(", ");
    for (const kind of mistypings) expect(any[kind], `${kind}: ${words}`).toBeGreaterThanOrEqual(95);
  });
});
