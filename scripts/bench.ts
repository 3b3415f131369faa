// npm run bench -- search|relevance|typos: measures the search engines on real texts and writes docs/benchmarks.
// npm run bench -- duplicates: how well and how fast twins are found among real records.
// npm run bench -- backup: backs a hub up while somebody writes, restores it onto another PostgreSQL, and compares.
// npm run bench -- lab [ADDRESS]: what a first visit feels like on a slow phone, beside a bare page of the same Next.js.
import { benchBackup } from "@/tests/bench/backup/run";
import { benchDuplicates } from "@/tests/bench/duplicates/run";
import { lab } from "@/tests/bench/lab";
import { DataMissing } from "@/tests/bench/real-texts";
import { benchRelevance } from "@/tests/bench/relevance/run";
import { benchSearch } from "@/tests/bench/search/run";
import { benchTypos } from "@/tests/bench/typos/run";

const benches: Record<string, (given: string[]) => Promise<void>> = {
  lab: ([address]) => lab(address),
  search: benchSearch,
  relevance: benchRelevance,
  typos: benchTypos,
  duplicates: benchDuplicates,
  backup: benchBackup,
};

const [name = "", ...given] = process.argv.slice(2);
const bench = benches[name];
try {
  if (bench) await bench(given);
  else {
    console.error(`Name a benchmark: ${Object.keys(benches).join(", ")}.`);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof DataMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
