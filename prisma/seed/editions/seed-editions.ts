import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { locales } from "@/lib/i18n/locales";
import { termId } from "@/lib/vocabulary/terms";
import { type EntryFact, sourceLine } from "../demo-facts";
import { introductions } from "./introductions";
import { demoKeyReadings } from "./key-readings";

/**
 * Gives the featured topics the introductions that a new hub starts with. A topic that has an edition already, even an
 * emptied one, is left as its editors left it. May run at every start and in several processes at once.
 */
export async function seedIntroductions(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    for (const { topic, texts } of introductions) {
      const id = termId("TOPIC", topic);
      if ((await tx.term.count({ where: { id } })) === 0) continue;
      const { count } = await tx.topicEdition.createMany({ data: { termId: id }, skipDuplicates: true });
      if (count === 0) continue;
      const data = locales.map((locale) => ({ termId: id, locale, text: texts[locale] }));
      await tx.topicIntroduction.createMany({ data });
    }
  });
}

/** Chooses the demonstration's key readings among its published records, where no editor has chosen yet. */
export async function chooseDemoReadings(tx: Transaction, published: EntryFact[]): Promise<void> {
  for (const [topic, keys] of Object.entries(demoKeyReadings)) {
    const id = termId("TOPIC", topic);
    const open = { termId: id, readingsVersion: 0, readings: { none: {} } };
    if ((await tx.topicEdition.count({ where: open })) === 0) continue;
    const sources = keys
      .map((key) => published.find((fact) => fact.key === key))
      .map((fact) => fact && sourceLine(fact));
    const entries = await tx.entry.findMany({
      where: {
        provenance: "SEED",
        status: "PUBLISHED",
        source: { in: sources.filter((source) => source !== undefined) },
      },
      select: { id: true, source: true },
    });
    const ids = sources.flatMap((source) => entries.find((entry) => entry.source === source)?.id ?? []);
    await tx.keyReading.createMany({ data: ids.map((entryId, position) => ({ termId: id, entryId, position })) });
  }
}
