import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { readServiceTarget } from "@/lib/moderation/service-target-data";
import { setServiceTarget } from "@/lib/moderation/service-target-mutations";
import { readAnnouncements } from "@/lib/outreach/announcement-data";
import { announce, removeAnnouncement } from "@/lib/outreach/announcement-mutations";
import { announcementSchema } from "@/lib/outreach/announcement-schema";
import { createPerson } from "@/tests/setup/people";

let administrator: Actor;
beforeEach(async () => {
  administrator = await createPerson({ role: "ADMINISTRATOR" });
  await database().announcement.deleteMany();
  // Late in the evening in the east of the zones that the hub is read in: the day is that of UTC.
  vi.spyOn(clock, "now").mockReturnValue(new Date("2026-05-05T20:00:00Z"));
});

const form = (fields: Record<string, string>) => announcementSchema.parse({ from: "2026-05-05", ...fields });
const shown = async (locale: "en" | "fr" | "ar" = "en") =>
  (await readAnnouncements(locale)).map(({ text, language }) => [text, language]);

describe("an announcement", () => {
  test("is read in one's language, or in the first that it was written in", async () => {
    await announce(administrator, form({ "text-fr": "Fermé\n lundi", "text-ar": "مغلق يوم الاثنين" }));
    expect(await shown("fr")).toEqual([["Fermé lundi", "fr"]]);
    expect(await shown("ar")).toEqual([["مغلق يوم الاثنين", "ar"]]);
    expect(await shown("en")).toEqual([["Fermé lundi", "fr"]]);
  });

  test.each([
    { from: "2026-05-05", until: "2026-05-05", now: true },
    { from: "2026-05-06", until: "", now: false },
    { from: "2026-04-01", until: "2026-05-04", now: false },
    { from: "2026-04-01", until: "", now: true },
  ])("from $from until $until is shown today: $now", async ({ from, until, now }) => {
    expect(await announce(administrator, form({ from, until, "text-en": "Closed" }))).toMatchObject({ ok: true });
    expect(await shown()).toEqual(now ? [["Closed", "en"]] : []);
  });

  test("that says nothing, ends before it begins or leads to a script is refused at its field", async () => {
    expect(await announce(administrator, form({}))).toMatchObject({ fields: { "text-en": [{ key: "required" }] } });
    expect(await announce(administrator, form({ until: "2026-05-04", "text-en": "Closed" }))).toMatchObject({
      fields: { until: [{ key: "endsBeforeStart" }] },
    });
    for (const link of ["javascript:alert(1)", "//elsewhere.example", "events"]) {
      expect(announcementSchema.safeParse({ from: "2026-05-05", link }).error?.issues, link).toMatchObject([
        { path: ["link"], message: "urlFormat" },
      ]);
    }
  });

  test("is taken away once, and both is kept in the audit log", async () => {
    await announce(administrator, form({ "text-en": "Closed" }));
    const [line] = await readAnnouncements("en");
    expect(await removeAnnouncement(administrator, line?.id ?? "")).toMatchObject({ ok: true });
    expect(await removeAnnouncement(administrator, line?.id ?? "")).toMatchObject({ code: "missing" });
    expect(await shown()).toEqual([]);
    const events = await database().auditEvent.findMany({ where: { subjectId: line?.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action).sort()).toEqual(["announce", "removeAnnouncement"]);
  });
});

test("the promise to submitters is set, kept in the audit log and taken back", async () => {
  expect(await readServiceTarget()).toBeNull();
  await setServiceTarget(administrator, 5);
  expect(await readServiceTarget()).toBe(5);
  await setServiceTarget(administrator, null);
  expect(await readServiceTarget()).toBeNull();
  const events = await database().auditEvent.findMany({ where: { actorId: administrator.id }, orderBy: { id: "asc" } });
  expect(events.map(({ detail }) => detail)).toEqual([{ reason: "– → 5" }, { reason: "5 → –" }]);
});

test.each(["MEMBER", "MODERATOR"] as const)("a %s may do neither", async (role) => {
  const person = await createPerson({ role });
  expect(await announce(person, form({ "text-en": "Mine" }))).toMatchObject({ code: "forbidden" });
  expect(await removeAnnouncement(person, person.id)).toMatchObject({ code: "forbidden" });
  expect(await setServiceTarget(person, 1)).toMatchObject({ code: "forbidden" });
  expect(await shown()).toEqual([]);
});
