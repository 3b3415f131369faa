import { expect, test } from "vitest";
import { failuresOf } from "@/tests/soak/report";
import { type Soaked, soak } from "@/tests/soak/run";

/* The soak of docs/benchmarks/soak.md in small: how fast it all is depends on the machine, what is true at the end not. */

test("index and catalogue are the same after a kill and a lost index, with readers and moderators at work", async () => {
  const made = ({ seen }: Pick<Soaked["changes"], "seen">) => new Set(seen.map(({ change }) => change));
  const soaked = await soak({
    ...{ seconds: 15, faults: 2, changesPerSecond: 4, searchesPerSecond: 10 },
    // Readers have seen entries that were then changed: only that is worth comparing.
    until: (changes) => made(changes).size === 3,
  });
  expect(failuresOf(soaked)).toEqual([]);
  expect(soaked.end.published).toBe(soaked.end.indexed);
  expect(made(soaked.changes)).toEqual(new Set(["published", "edited", "withdrawn"]));
  expect(soaked.asking.asked.some((asked) => soaked.asking.wasServerDead(asked))).toBe(true);
}, 600_000);
