// npm run access [-- ADDRESS]: axe on every page, in every language, light and dark, on a phone and on a desktop; on the
// hub at an address, or on one that is started for it, with the demonstration's records.
import { launchBrowser } from "@/tests/setup/browser";
import { startHub } from "@/tests/setup/hub-process";
import { complaints, type Looked, lookAtAll } from "@/tests/setup/matrix";
import { allVariants, nameOf } from "@/tests/setup/pages";

const address = process.argv[2];
const hub = address ? undefined : await startHub();
const browser = await launchBrowser();
/** So many variants are looked at together. */
const AT_ONCE = 4;
const looked: Looked[] = [];
const waiting = [...allVariants];
try {
  await Promise.all(Array.from({ length: AT_ONCE }, lookAtWaiting));
} finally {
  await browser.close();
  await hub?.remove();
}

const total = complaints(looked).length;
const pages = new Set(looked.map(({ path }) => path)).size;
console.log(`\n${pages} pages × ${allVariants.length} variants, ${looked.length} looked at: ${total} findings`);
process.exitCode = total > 0 ? 1 : 0;

async function lookAtWaiting(): Promise<void> {
  for (let variant = waiting.shift(); variant; variant = waiting.shift()) {
    const pages = await lookAtAll(browser, address ?? hub?.address ?? "", variant);
    const found = complaints(pages);
    console.log(`${nameOf(variant).padEnd(20)} ${pages.length} pages, ${found.length} findings`);
    for (const one of found) console.log(`  ${one}`);
    looked.push(...pages);
  }
}
