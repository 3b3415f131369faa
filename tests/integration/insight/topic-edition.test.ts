import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { database } from "@/lib/db/client";
import { loadTopicEvidence } from "@/lib/insight/evidence-loaders";
import { findCandidates, readEdition, readLastChange } from "@/lib/insight/topic-edition-data";
import { loadReadingsToEdit, loadTopicEdition } from "@/lib/insight/topic-edition-loaders";
import { changeReadings, writeIntroduction } from "@/lib/insight/topic-edition-mutations";
import { introductionSchema, MOST_READINGS, readingsSchema } from "@/lib/insight/topic-edition-schema";
import { vocabulary } from "@/lib/vocabulary/data";
import { seedIntroductions } from "@/prisma/seed/editions/seed-editions";
import { createPerson } from "@/tests/setup/people";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

const topic = "remittances";
const termId = `topic:${topic}`;
let editor: Actor;
let colleague: Actor;

beforeEach(async () => {
  await emptyCatalogue();
  editor = await createPerson({ name: "First editor", role: "MODERATOR" });
  colleague = await createPerson({ name: "Second editor", role: "ADMINISTRATOR" });
});

const introduce = (actor: Actor, seen: number, texts: object, language = "en") =>
  writeIntroduction(actor, introductionSchema.parse({ topic, seen: String(seen), language, ...texts }));

const step = (actor: Actor, seen: number, pressed: string) =>
  changeReadings(actor, readingsSchema.parse({ topic, seen: String(seen), step: pressed }));

const work = (title: string, more: object = {}) =>
  publish({
    ...{ kind: "publication", language: "en", title, topics: [topic], resourceType: "article", issued: "2020" },
    contributors: [{ name: "Awa Diop" }],
    ...more,
  });

const audited = () => database().auditEvent.findMany({ orderBy: [{ at: "asc" }, { id: "asc" }] });

describe("an introduction", () => {
  test("is shown in the reader's language, otherwise in the original's, and says which it is", async () => {
    const texts = { "introduction.fr": "De quoi il s’agit.\r\n\r\n", "introduction.ar": "ما هو." };
    expect(await introduce(editor, 0, texts, "fr")).toMatchObject({ ok: true });

    const seen = async (locale: "en" | "fr" | "ar") => (await loadTopicEdition(topic, locale))?.introduction;
    expect(await seen("fr")).toMatchObject({
      text: "De quoi il s’agit.",
      language: { code: "fr" },
      translatedFrom: null,
    });
    expect(await seen("ar")).toMatchObject({
      text: "ما هو.",
      language: { code: "ar" },
      translatedFrom: { code: "fr" },
    });
    expect(await seen("en")).toMatchObject({ language: { code: "fr", label: "French" }, translatedFrom: null });
    expect(await readLastChange(termId, "writeTopicIntroduction")).toMatchObject({ by: "First editor" });
  });

  test("that two editors write at once is the first one's, and the second is told instead of overwriting it", async () => {
    const both = await Promise.all([
      introduce(editor, 0, { "introduction.en": "First." }),
      introduce(colleague, 0, { "introduction.en": "Second." }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "conflict" });
    expect((await readEdition(termId)).texts.en).toBe(both[0].ok ? "First." : "Second.");
    expect(await audited()).toHaveLength(1);
  });

  test("needs its original, is for editors alone, and can be taken away again", async () => {
    const member = await createPerson();
    expect(await introduce(member, 0, { "introduction.en": "Mine." })).toMatchObject({ code: "forbidden" });
    expect(await introduce(editor, 0, { "introduction.en": "A translation of nothing." }, "pt")).toMatchObject({
      fields: { "introduction.pt": [{ key: "originalRequired" }] },
    });
    await introduce(editor, 0, { "introduction.en": "Here." });
    expect(await introduce(editor, 1, {})).toMatchObject({ ok: true });
    expect((await loadTopicEdition(topic, "en"))?.introduction).toBeNull();
    // What stood there before is not forgotten.
    expect((await audited()).map(({ detail }) => detail)).toEqual([
      { language: "en", texts: { en: "Here." } },
      { language: "en", texts: { en: "" } },
    ]);
  });

  test("stands on the two featured topics of a new hub, and does not come back when an editor has emptied it", async () => {
    await seedIntroductions(database());
    const featured = "topic:social-and-cultural-transfers";
    const { texts } = await readEdition(featured);
    expect(Object.keys(texts).sort()).toEqual(["ar", "en", "es", "fr", "pt"]);
    await writeIntroduction(
      editor,
      introductionSchema.parse({ topic: "social-and-cultural-transfers", seen: 0, language: "en" }),
    );
    await seedIntroductions(database());
    expect((await readEdition(featured)).texts).toEqual({});
  });
});

describe("key readings", () => {
  test("are added, moved and removed one at a time, and stand at the head of the evidence while they are public", async () => {
    const [one, two, three] = [await work("One"), await work("Two"), await work("Three")];
    for (const [seen, { id }] of [one, two, three].entries()) await step(editor, seen, `add ${id}`);
    await step(editor, 3, `up ${three.id}`);
    await step(editor, 4, `down ${one.id}`);
    expect((await readEdition(termId)).readings).toEqual([three.id, one.id, two.id]);
    await step(editor, 5, `remove ${one.id}`);

    const titles = async () => {
      const evidence = await loadTopicEvidence(topic, "en");
      return [evidence?.isChosen, evidence?.readings.map(({ title }) => title)];
    };
    expect(await titles()).toEqual([true, ["Three", "Two"]]);
    await withdraw(three.id);
    expect(await titles()).toEqual([true, ["Two"]]);
    expect((await loadReadingsToEdit(topic, "", "en"))?.readings.map(({ isPublic }) => isPublic)).toEqual([
      false,
      true,
    ]);
    await step(editor, 6, `remove ${two.id}`);
    expect((await titles())[0]).toBe(false);
    expect((await audited()).map(({ action, actorId }) => [action, actorId])).toEqual(
      Array.from({ length: 7 }, () => ["chooseKeyReadings", editor.id]),
    );
  });

  test("are changed by one editor at a time, and by editors alone", async () => {
    const [one, two] = [await work("One"), await work("Two")];
    const both = await Promise.all([step(editor, 0, `add ${one.id}`), step(colleague, 0, `add ${two.id}`)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "conflict" });
    expect((await readEdition(termId)).readings).toEqual([both[0].ok ? one.id : two.id]);
    expect(await step(await createPerson(), 1, `add ${two.id}`)).toMatchObject({ code: "forbidden" });
  });

  test("are published entries, no more than the list holds", async () => {
    const withdrawn = await work("Withdrawn");
    await withdraw(withdrawn.id);
    for (const id of [withdrawn.id, randomUUID()]) {
      expect(await step(editor, 0, `add ${id}`)).toMatchObject({
        fields: { reading: [{ key: "readingNotPublished" }] },
      });
    }
    for (let number = 0; number < MOST_READINGS; number += 1) {
      const { id } = await work(`Work ${number}`);
      expect(await step(editor, number, `add ${id}`)).toMatchObject({ ok: true });
    }
    const { id } = await work("One too many");
    expect(await step(editor, MOST_READINGS, `add ${id}`)).toMatchObject({
      fields: { reading: [{ key: "readingsTooMany", values: { most: MOST_READINGS } }] },
    });
  });

  test("are found by words of the title, by DOI, and by the address of their page in any language", async () => {
    const entry = await work("Remittances between Haiti and Brazil", { doi: "10.5555/haiti.1" });
    await work("Something else");
    const terms = await vocabulary();
    const found = async (typed: string) => (await findCandidates(typed, terms, "en")).map(({ id }) => id);
    for (const typed of [
      "haiti brazil",
      "https://doi.org/10.5555/haiti.1",
      `/publications/${entry.slug}`,
      `https://hub.example.org/ar/publications/${entry.slug}?from=search#abstract`,
    ]) {
      expect(await found(typed), typed).toEqual([entry.id]);
    }
    await withdraw(entry.id);
    expect(await found(`/publications/${entry.slug}`)).toEqual([]);
    expect(await found("")).toEqual([]);
  });
});
