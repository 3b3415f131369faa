import { expect, test } from "vitest";
import { overdueBefore } from "@/lib/moderation/deadline";

test.each([
  // 2026-05-05 is a Tuesday.
  ["2026-05-05T12:00:00Z", 5, "2026-04-28T12:00:00.000Z"],
  ["2026-05-05T12:00:00Z", 1, "2026-05-04T12:00:00.000Z"],
  ["2026-05-04T12:00:00Z", 1, "2026-05-01T12:00:00.000Z"],
  ["2026-05-03T12:00:00Z", 1, "2026-05-01T12:00:00.000Z"],
  ["2026-05-08T12:00:00Z", 10, "2026-04-24T12:00:00.000Z"],
])("on %s, %i working days ago was %s", (now, days, expected) => {
  expect(overdueBefore(new Date(now), days).toISOString()).toBe(expected);
});
