import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Far from UTC and not a whole number of hours away: a forgotten time zone shows.
process.env.TZ = "Asia/Kathmandu";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const every = ["tests/setup/environment.ts", "tests/setup/console.ts"];
/** One hub, one browser: journeys take turns. */
const journeys = {
  setupFiles: every,
  fileParallelism: false,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // A loaded machine takes longer than the second that Vitest gives.
  expect: { poll: { timeout: 20_000, interval: 100 } },
};

export default defineConfig({
  resolve: { alias: { "@": here(".") } },
  test: {
    pool: "forks",
    // Bounded: every worker of the integration project has a database of its own.
    maxWorkers: 4,
    env: { TZ: "Asia/Kathmandu", HUB_MODE: "test" },
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture.test.ts"],
          setupFiles: every,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/setup/postgres.ts"],
          setupFiles: [...every, "tests/setup/own-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/*.test.ts"],
          globalSetup: ["tests/setup/hub.ts"],
          ...journeys,
        },
      },
      // Those whose hub is another, or does not outlive them; run beside the rest.
      { extends: true, test: { name: "own-hub", include: ["tests/e2e/own-hub/*.test.ts"], ...journeys } },
    ],
  },
});
