// npm start: from a fresh clone to a served hub. `--dev` serves the sources as they change.
import { buildPages, generateClient, installPackages } from "./install.mjs";
import { checkNode, StepFailed } from "./steps.mjs";

const development = process.argv.includes("--dev");

try {
  checkNode();
  // The operator's word, kept before Next.js wants NODE_ENV to be "production" for every built server.
  process.env.HUB_MODE ||= process.env.NODE_ENV === "production" ? "production" : "demonstration";
  await installPackages();
  await generateClient();
  if (!development) await buildPages();
  process.env.NODE_ENV = development ? "development" : "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const tsx = await import("tsx/esm/api");
  tsx.register();
  const { serve } = await import("./serve.ts");
  await serve({ development });
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
