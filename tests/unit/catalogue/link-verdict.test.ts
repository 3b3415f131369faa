import { describe, expect, test } from "vitest";
import { DAY, HOUR } from "@/lib/base/clock";
import type { SafeAnswer } from "@/lib/base/safe-fetch";
import {
  archivedCopy,
  judge,
  type LinkHistory,
  noFailures,
  type Verdict,
  verdictOf,
} from "@/lib/catalogue/link-verdict";

const answered = (status: number) => ({ ok: true, status }) as SafeAnswer;
const silent = (problem: string) => ({ ok: false, problem }) as SafeAnswer;

describe("what an answer says of a link", () => {
  test.each([
    ["good", [200, 204, 206, 304]],
    ["failed", [404, 410]],
    ["unknown", [400, 401, 403, 405, 418, 429, 451, 500, 502, 503, 520]],
  ] as const)("%s: %s", (verdict, statuses) => {
    expect(statuses.map((status) => verdictOf(answered(status)))).toEqual(statuses.map(() => verdict));
  });

  test.each([
    ["failed", ["unknownHost", "unreachable", "timedOut"]],
    ["unknown", ["off", "invalid", "notAllowed", "notPublic", "insecure", "tooLarge", "tooManyRedirects"]],
  ] as const)("%s: %s", (verdict, problems) => {
    expect(problems.map((problem) => verdictOf(silent(problem)))).toEqual(problems.map(() => verdict));
  });
});

describe("a link is dead after failures on three days that nothing good came between", () => {
  const start = new Date("2026-11-01T08:00:00Z");
  const never: LinkHistory = { ...noFailures, goodAt: null };
  const at = (days: number, hours = 0) => new Date(start.getTime() + days * DAY + hours * HOUR);
  const judged = (...steps: [Verdict, Date][]) =>
    steps.reduce<LinkHistory>((before, [verdict, when]) => judge(before, verdict, when), never);

  test("three days", () => {
    expect(judged(["failed", at(0)], ["failed", at(1)])).toMatchObject({ failedDays: 2, deadAt: null });
    expect(judged(["failed", at(0)], ["failed", at(1)], ["failed", at(2)])).toMatchObject({
      failingSince: start,
      failedAt: at(2),
      deadAt: at(2),
    });
  });

  test("however often on one day", () => {
    const often = [0, 3, 6, 9, 12].map((hour): [Verdict, Date] => ["failed", at(0, hour)]);
    expect(judged(...often)).toMatchObject({ failedDays: 1, deadAt: null });
  });

  test("a server that refuses, or has trouble, neither adds nor forgives", () => {
    expect(judged(["failed", at(0)], ["unknown", at(1)], ["failed", at(2)])).toMatchObject({ failedDays: 2 });
    expect(judged(...[0, 1, 2, 3].map((day): [Verdict, Date] => ["unknown", at(day)]))).toMatchObject(noFailures);
  });

  test("one good answer forgives everything, death too", () => {
    const failures = [0, 1, 2].map((day): [Verdict, Date] => ["failed", at(day)]);
    expect(judged(...failures, ["good", at(9)])).toMatchObject({ ...noFailures, goodAt: at(9) });
  });

  test("it is asked again sooner while it fails", () => {
    const wait = (verdict: Verdict, before = never) => (judge(before, verdict, start).dueAt.getTime() - +start) / DAY;
    expect([wait("good"), wait("unknown"), wait("failed")]).toEqual([30, 7, 1]);
  });
});

test("an archived copy is looked for near a day", () => {
  expect(archivedCopy("https://example.org/a?b=c", new Date("2019-03-07T23:00:00Z"))).toBe(
    "https://web.archive.org/web/20190307/https://example.org/a?b=c",
  );
});
