import type { PrismaClient } from "@/lib/db/generated/client";
import { seedDemo } from "./demo";
import { seedIntroductions } from "./editions/seed-editions";
import { seedSavedReasons } from "./saved-reasons";
import { seedVocabulary } from "./vocabulary/seed-vocabulary";

export { demoAccounts, demoPassword } from "./demo-accounts";

/**
 * Brings a hub's contents up to where it can be used: the vocabularies, the featured topics' introductions and saved
 * reasons always, the demonstration when asked for.
 * Call it at every start, in every process; what is there already is left as it is.
 * @param say takes lines of progress for whoever is watching
 */
export async function seed(
  db: PrismaClient,
  which: "demo" | "none",
  say: (line: string) => void = () => undefined,
): Promise<void> {
  await seedVocabulary(db);
  await seedIntroductions(db);
  await seedSavedReasons(db);
  if (which === "demo") await seedDemo(db, say);
}
