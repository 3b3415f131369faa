import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { judge } from "@/lib/catalogue/likeness/judge";
import { keysOf, lookUpKeysOf } from "@/lib/catalogue/likeness/keys";
import { describeMachine } from "../machine";
import { Random } from "../random";
import { readRealTexts } from "../real-texts";
import { measureGrowth } from "./growth";
import { nearMisses } from "./near-misses";
import { readRecords } from "./records";
import { type Judged, quality, report } from "./report";
import { heldOutTranslations, translations } from "./translations";
import { type Making, type Pair, twinPairs } from "./twins";

const REPORT = "docs/benchmarks/duplicates.md";

/** `npm run bench -- duplicates [--sizes 10000,50000,125000] [--out FILE]` */
export async function benchDuplicates(given: string[]): Promise<void> {
  const options = {
    sizes: { type: "string", default: "10000,50000,125000" },
    out: { type: "string", default: REPORT },
  } as const;
  const { values } = parseArgs({ args: given, options });
  const machine = describeMachine();
  const records = readRecords();
  const make = (seed: number, making: Making) => {
    const random = new Random(seed);
    return [...twinPairs(records, making, random), ...nearMisses(records, making, random)].map(judged);
  };
  const seen = make(5, { each: 60, translations, standing: true });
  const heldOut = make(20261124, { each: 60, translations: heldOutTranslations, standing: false });
  for (const pairs of [seen, heldOut]) console.log(quality(pairs));
  const sizes = values.sizes.split(",").map(Number);
  const twins = [...seen, ...heldOut].filter((pair) => pair.twins);
  const growth = await measureGrowth(sizes, twins, readRealTexts().titles, new Random(7));
  mkdirSync(path.dirname(values.out), { recursive: true });
  writeFileSync(values.out, report({ machine, given, records: records.length, seen, heldOut, growth }));
  console.log(`Written to ${values.out}`);
}

function judged(pair: Pair): Judged {
  const keys = new Set(all(keysOf(pair.a)));
  const reachable = all(lookUpKeysOf(pair.b)).some((key) => keys.has(key));
  return { ...pair, verdict: judge(pair.a, pair.b)?.sureness ?? "nothing", reachable };
}

const all = ({ strong, weak }: ReturnType<typeof keysOf>) => [...strong, ...weak];
