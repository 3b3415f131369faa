// Finds the browser for the browser tests, or installs Debian's.
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { run, StepFailed, step } from "./steps.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** @returns {string | undefined} the path of a Chromium on this machine; CHROMIUM_PATH chooses another */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const places = [...PATH.split(path.delimiter), "/usr/bin"].filter(Boolean);
  return names.flatMap((name) => places.map((place) => path.join(place, name))).find(executable);
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Makes sure that there is a Chromium: through Debian's packages where there is none and we may. */
export async function installChromium() {
  if (findChromium()) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new StepFailed(
      "Browser tests need Chromium: install it (Debian: apt install chromium) or set CHROMIUM_PATH.",
    );
  }
  await step("Installing Chromium from Debian's packages", async () => {
    const options = { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } };
    // An image may carry no package lists, or ones too old to fetch by.
    await run("apt-get", ["update"], options);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  });
  if (!findChromium()) throw new StepFailed("Chromium could not be installed; apt-get says why above.");
}
