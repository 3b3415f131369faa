import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import type { WorkflowState } from "@/lib/db/generated/enums";
import { readDeskParts, readDeskRows, readModerators } from "@/lib/insight/desk-data";
import { createPerson } from "@/tests/setup/people";

const start = new Date("2026-01-01T00:00:00Z");
const end = new Date("2026-12-31T00:00:00Z");
const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
let moderatorId: string;

type Life = { kind: "NEWS" | "EVENT"; language: string; steps: [transition: string, hours: number][] };

beforeAll(async () => {
  const moderator = await createPerson({ name: "Busy", role: "MODERATOR" });
  moderatorId = moderator.id;
  const writer = await createPerson({ countryId: "country:GHA" });
  const lives: Life[] = [
    {
      kind: "NEWS",
      language: "en",
      steps: [
        ["submit", 0],
        ["claim", 2],
        ["approve", 10],
      ],
    },
    {
      kind: "NEWS",
      language: "en",
      steps: [
        ["submit", 0],
        ["requestChanges", 20],
        ["submit", 100],
        ["approve", 130],
      ],
    },
    { kind: "NEWS", language: "fr", steps: [["submit", 8000]] },
    {
      kind: "EVENT",
      language: "fr",
      steps: [
        ["submit", -500],
        ["approve", 4],
      ],
    },
    {
      kind: "EVENT",
      language: "fr",
      steps: [
        ["submit", 0],
        ["decline", 40],
        ["appeal", 50],
      ],
    },
  ];
  for (const [number, { kind, language, steps }] of lives.entries()) {
    const entry = await database().entry.create({
      data: { kind, slug: `life-${number}`, originalLanguage: language, submitterId: writer.id },
    });
    const state: WorkflowState = "SUBMITTED";
    for (const [transition, hours] of steps) {
      const actorId = transition === "submit" || transition === "appeal" ? writer.id : moderator.id;
      await database().workflowEvent.create({
        data: { entryId: entry.id, transition, actorId, fromState: state, toState: state, at: at(hours) },
      });
    }
  }
});

test("submissions of a period wait until the next decision about them; what nobody answered counts without a time", async () => {
  const rows = await readDeskRows(start, end);
  const row = (group: string, code: string | null) => rows.find((each) => each.group === group && each.code === code);
  // Waited 10, 20, 30, 40 hours; two wait still. What was sent before the period is not of it.
  expect(row("all", null)).toMatchObject({ submitted: 6, decided: 4, median: 25, ninetieth: 37 });
  expect(row("kind", "news")).toMatchObject({ submitted: 4, decided: 3, median: 20, ninetieth: 28 });
  expect(row("kind", "event")).toMatchObject({ submitted: 2, decided: 1, median: 40 });
  expect(row("language", "fr")).toMatchObject({ submitted: 3, decided: 1 });
  expect(row("country", "country:GHA")).toMatchObject({ submitted: 6, decided: 4 });
});

test("a period is cut into twelve", async () => {
  const parts = (await readDeskParts(start, end)).filter(({ group }) => group === "all");
  expect(parts.sort((a, b) => a.part - b.part)).toMatchObject([
    { part: 1, count: 5 },
    { part: 11, count: 1 },
  ]);
});

test("each moderator's decisions in the period are counted, also of what came before", async () => {
  const busy = (await readModerators(start, end)).find(({ id }) => id === moderatorId);
  expect(busy).toMatchObject({ decided: 5, median: 30, claimed: 0 });
});
