import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { database } from "@/lib/db/client";
import { importedCount } from "@/lib/exchange/import-report";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "@/tests/setup/database";
import { createPerson } from "@/tests/setup/people";
import { bibliographies } from "@/tests/unit/exchange/fixtures";
import { importFile } from "./importing";

let actor: Actor;

beforeEach(async () => {
  await emptyDatabase();
  await seedVocabulary(database());
  actor = await createPerson({ role: "ADMINISTRATOR" });
});

test.each(bibliographies())(
  "%s adds up, and a second import brings in nothing",
  { timeout: 180_000 },
  async (_name, file) => {
    const first = await importFile(file, { actor });
    expect(await database().entry.count()).toBe(importedCount(first));

    const second = await importFile(file, { actor });
    expect(importedCount(second)).toBe(0);
    expect(second.alreadyThere).toHaveLength(importedCount(first) + first.alreadyThere.length);
    expect(second.reported).toEqual(first.reported);
    expect(second.batchId).toBeNull();
    expect(await database().entry.count()).toBe(importedCount(first));
  },
);
