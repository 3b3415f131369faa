import type { Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { locales } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { readingTarget, targetsOf } from "./topic-edition-data";
import {
  type IntroductionInput,
  introductionField,
  MOST_READINGS,
  type ReadingsInput,
  type readingSteps,
} from "./topic-edition-schema";

/**
 * Writes a topic's introduction in all languages, for readers to see at once.
 * @returns how often it has been written; `conflict` when another editor has written it since it was read; `invalid` when it has translations and no
 * original
 */
export async function writeIntroduction(viewer: Viewer, input: IntroductionInput): Promise<Result<number>> {
  const allowed = authorize(viewer, "editTopic");
  if (!allowed.ok) return allowed;
  const topic = (await vocabulary()).find("TOPIC", input.topic);
  if (!topic) return failure("missing");
  const rows = locales
    .map((locale) => ({ termId: topic.id, locale, text: input[introductionField(locale)] }))
    .filter(({ text }) => text !== "");
  if (rows.length > 0 && !rows.some(({ locale }) => locale === input.language)) {
    return invalidField(introductionField(input.language), "originalRequired");
  }
  return database().$transaction(async (tx) => {
    const { seen, language } = input;
    if (!(await advance(tx, topic.id, { introductionVersion: seen }, { introductionVersion: seen + 1, language }))) {
      return failure("conflict");
    }
    const before = await tx.topicIntroduction.findMany({ where: { termId: topic.id } });
    await tx.topicIntroduction.deleteMany({ where: { termId: topic.id } });
    await tx.topicIntroduction.createMany({ data: rows });
    const texts = locales.flatMap((locale) => {
      const [was, is] = [before, rows].map((all) => all.find((row) => row.locale === locale)?.text ?? "");
      return was === is ? [] : [[locale, is]];
    });
    await note(tx, viewer, "writeTopicIntroduction", topic.id, { language, texts: Object.fromEntries(texts) });
    return success(seen + 1);
  });
}

/**
 * Adds a reading at the end of a topic's, moves one by a place, or takes one off the list.
 * @returns `conflict` when another editor has changed the list since it was read; `invalid` on `reading` when the list is
 * full or the entry is not published
 */
export async function changeReadings(viewer: Viewer, input: ReadingsInput): Promise<Result<undefined>> {
  const allowed = authorize(viewer, "editTopic");
  if (!allowed.ok) return allowed;
  const topic = (await vocabulary()).find("TOPIC", input.topic);
  if (!topic) return failure("missing");
  const [step, entryId] = input.step;
  return database().$transaction(async (tx) => {
    const { seen } = input;
    // Refused steps must leave the count alone: they are looked at before it is moved, and again by its condition.
    const before = await readingIds(tx, topic.id);
    if (step === "add") {
      const refusal = await refusalOf(tx, before, entryId);
      if (refusal) return refusal;
    }
    if (!(await advance(tx, topic.id, { readingsVersion: seen }, { readingsVersion: seen + 1 }))) {
      return failure("conflict");
    }
    const readings = afterStep(await readingIds(tx, topic.id), step, entryId);
    await tx.keyReading.deleteMany({ where: { termId: topic.id } });
    await tx.keyReading.createMany({
      data: readings.map((id, position) => ({ termId: topic.id, entryId: id, position })),
    });
    await note(tx, viewer, "chooseKeyReadings", topic.id, { step, entryId, readings });
    return success();
  });
}

async function refusalOf(tx: Transaction, ids: string[], entryId: string) {
  if (ids.length >= MOST_READINGS) return invalidField("reading", "readingsTooMany", { most: MOST_READINGS });
  const published = await tx.entry.count({ where: { id: entryId, status: "PUBLISHED" } });
  return published === 0 ? invalidField("reading", "readingNotPublished") : undefined;
}

function afterStep(ids: string[], step: (typeof readingSteps)[number], id: string): string[] {
  const others = ids.filter((other) => other !== id);
  if (step === "remove") return others;
  if (step === "add") return ids.includes(id) ? ids : [...ids, id];
  const from = ids.indexOf(id);
  if (from < 0) return ids;
  return others.toSpliced(Math.max(0, step === "up" ? from - 1 : from + 1), 0, id);
}

async function readingIds(tx: Transaction, termId: string): Promise<string[]> {
  const rows = await tx.keyReading.findMany({
    where: { termId },
    include: readingTarget,
    orderBy: { position: "asc" },
  });
  return targetsOf(rows);
}

/** Moves a topic's edition on from the state that was seen, starting it at the first time; false when somebody was first. */
async function advance(
  tx: Transaction,
  termId: string,
  seen: Prisma.TopicEditionWhereInput,
  data: Prisma.TopicEditionUpdateManyMutationInput,
): Promise<boolean> {
  await tx.topicEdition.createMany({ data: { termId }, skipDuplicates: true });
  const { count } = await tx.topicEdition.updateMany({ where: { ...seen, termId }, data });
  return count === 1;
}

/** Whole texts are noted: the log is the only memory of what a topic's page said before. */
async function note(tx: Transaction, viewer: Viewer, action: string, termId: string, detail: Prisma.InputJsonObject) {
  await recordAct(tx, viewer, { action, subjectType: "Term", subjectId: termId, detail });
}
