import { expect, test } from "vitest";
import { isLocalTime, isTimeZone, zonedToUtc } from "@/lib/catalogue/zoned-time";

test.each([
  ["2026-05-05T09:00", "Africa/Dakar", "2026-05-05T09:00:00.000Z"],
  ["2026-05-05T09:00", "Asia/Dhaka", "2026-05-05T03:00:00.000Z"],
  ["2026-05-05T09:00", "Asia/Kathmandu", "2026-05-05T03:15:00.000Z"],
  ["2026-05-05", "America/Guayaquil", "2026-05-05T05:00:00.000Z"],
  ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
  ["2026-07-01T12:00", "Pacific/Pago_Pago", "2026-07-01T23:00:00.000Z"],
])("%s in %s is %s", (local, zone, utc) => {
  expect(zonedToUtc(local, zone).toISOString()).toBe(utc);
});

test("where clocks skip an hour the later moment is meant, where they repeat one the first", () => {
  // Paraguay's last changes: forward on 6 October 2024, back on 24 March 2024, both at midnight.
  expect(zonedToUtc("2024-10-06T00:30", "America/Asuncion").toISOString()).toBe("2024-10-06T04:30:00.000Z");
  expect(zonedToUtc("2024-03-23T23:30", "America/Asuncion").toISOString()).toBe("2024-03-24T02:30:00.000Z");
});

test("days and minutes that do not exist are not local times", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-05-05T24:00", "2026-05-05 09:00", "yesterday", ""]) {
    expect(isLocalTime(text), text).toBe(false);
  }
  expect(isLocalTime("2028-02-29")).toBe(true);
  expect(isLocalTime("2026-05-05T23:59")).toBe(true);
});

test("time zones are those of the IANA database", () => {
  expect(isTimeZone("Africa/Ouagadougou")).toBe(true);
  expect(isTimeZone("Africa/Wakanda")).toBe(false);
  expect(isTimeZone("")).toBe(false);
});
