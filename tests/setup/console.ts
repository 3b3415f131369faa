import { afterEach, beforeEach, expect, vi } from "vitest";

/** What React, Next.js and libraries complain about on the console is a defect: it fails the test that caused it. */
const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, "error").mockImplementation((...complaint) => {
    complaints.push(complaint);
  });
});

afterEach(() => {
  expect(complaints, "console.error was called").toEqual([]);
});
