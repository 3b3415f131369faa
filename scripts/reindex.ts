// npm run reindex: builds the search index anew beside the live one and puts it in its place.
import { openDatabase } from "@/lib/db/open";
import { drainIndex } from "@/lib/indexing/indexer";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { indexState } from "@/lib/indexing/state";
import { closeSearchEngine } from "@/lib/search/engine";
import { isSearchUnavailable } from "@/lib/search/interface";

const PROGRESS_EVERY = 5_000;

const opened = await openDatabase();
try {
  const begun = performance.now();
  let told = 0;
  const indexed = await rebuildIndex((soFar) => {
    if (soFar - told < PROGRESS_EVERY) return;
    told = soFar;
    console.log(`  ${soFar} records …`);
  });
  await drainIndex();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { engine, documents, published } = await indexState();
  console.log(`Indexed ${indexed} records in ${seconds} s (${engine}).`);
  console.log(`The index holds ${documents} records, the catalogue publishes ${published}.`);
} catch (error) {
  if (!isSearchUnavailable(error)) throw error;
  console.error(`${error.message}. The index is as it was.`);
  process.exitCode = 1;
} finally {
  await closeSearchEngine();
  await opened.stop();
}
