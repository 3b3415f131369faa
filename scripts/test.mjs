// npm test: everything that must hold, step for step; `npm run check` is the same. CI runs this and nothing else.
//   --only lint|types|unit|integration|e2e   that part alone, for developers
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installChromium } from "./chromium.mjs";
import { buildPages, generateClient, installPackages } from "./install.mjs";
import { checkNode, runPackage, StepFailed, say, seconds } from "./steps.mjs";
import { systemPostgres } from "./system-postgres.mjs";

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const reports = mkdtempSync(path.join(tmpdir(), "hub-reports-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const table = [];
const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

/** Name, for whose `--only`, what, and whether the later steps are pointless without it. */
const steps = [
  ["Node.js", undefined, checkNode, true],
  ["packages", undefined, () => installPackages({ development: true }), true],
  ["database client", undefined, generateClient, true],
  ["lint", "lint", () => check("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."])],
  ["types", "types", () => check("typescript/bin/tsc", ["--noEmit"])],
  ["unit tests", "unit", () => test("unit")],
  ["integration tests, embedded PostgreSQL", "integration", () => test("integration", { TEST_POSTGRES: "embedded" })],
  ["integration tests, another PostgreSQL", "integration", testElsewhere],
  ["pages", "e2e", buildPages, true],
  ["browser", "e2e", installChromium, true],
  ["browser tests", "e2e", () => Promise.all([test("e2e"), test("own-hub")])],
];

for (const [name, project, work, essential] of steps) {
  if (only && project && project !== only) continue;
  const failedBefore = total.failed;
  await timed(name, work);
  if (essential && total.failed > failedBefore) break;
}
rmSync(reports, { recursive: true, force: true });
summary();
process.exitCode = total.failed > 0 ? 1 : 0;

async function timed(name, work) {
  say(`\n── ${name}`);
  const began = performance.now();
  const before = { ...total };
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error);
    total.failed += 1;
  }
  const counted = [total.passed - before.passed, total.failed - before.failed, total.skipped - before.skipped];
  table.push([name, seconds(performance.now() - began), ...counted.map((count) => count || "")]);
}

/** A check that passes or fails as one. */
async function check(program, args) {
  const code = await runPackage(program, args);
  total[code === 0 ? "passed" : "failed"] += 1;
}

async function test(project, env = {}, without = []) {
  const report = path.join(reports, `${table.length}-${project}.json`);
  const excluded = without.map((files) => `--exclude=${files}`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runPackage("vitest/vitest.mjs", ["run", "--project", project, ...excluded, ...reporters], { env });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : none;
  const unreadable = counted.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  total.passed += counted.numPassedTests;
  total.skipped += counted.numPendingTests + counted.numTodoTests;
  // A file that cannot be read, or an error outside any test, fails the run without failing a test.
  total.failed += Math.max(counted.numFailedTests + unreadable.length, code === 0 ? 0 : 1);
}

/**
 * The same integration tests on a server that is not npm's, where there is one. Once only: those of the embedded engines,
 * and whole libraries, whose import is tested in small on both.
 */
function testElsewhere() {
  const engines = ["tests/integration/db/embedded.test.ts", "tests/integration/search/*"];
  const same = [...engines, "tests/integration/exchange/import-libraries.test.ts"];
  if (process.env.TEST_DATABASE_URL) return test("integration", {}, same);
  if (systemPostgres()) return test("integration", { TEST_POSTGRES: "system" }, same);
  say("No other PostgreSQL found (Debian's postgresql, or TEST_DATABASE_URL): not run a second time.");
}

function summary() {
  const rows = [["step", "time", "passed", "failed", "skipped"], ...table].map((row) => row.map(String));
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ");
  say(`\n${rows.map(line).join("\n")}\n`);
  const { passed, failed, skipped } = total;
  say(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
}
