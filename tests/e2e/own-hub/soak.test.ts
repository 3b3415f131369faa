import { expect, test } from "vitest";
import { failuresOf } from "@/tests/soak/report";
import { soak } from "@/tests/soak/run";

/* The soak of docs/benchmarks/soak.md in small: how fast it all is depends on the machine, what is true at the end not. */

test("index and catalogue are the same after a kill and a lost index, with readers and moderators at work", async () => {
  // Long enough that also on a slow machine readers see entries that are then changed.
  const soaked = await soak({ seconds: 30, faults: 2, changesPerSecond: 4, searchesPerSecond: 10 });
  expect(failuresOf(soaked)).toEqual([]);
  expect(soaked.end.published).toBe(soaked.end.indexed);
  // It was worth comparing.
  const made = new Set(soaked.changes.seen.map(({ change }) => change));
  expect(made).toEqual(new Set(["published", "edited", "withdrawn"]));
  expect(soaked.asking.asked.some((asked) => soaked.asking.wasServerDead(asked))).toBe(true);
}, 600_000);
