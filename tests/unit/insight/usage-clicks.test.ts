import { expect, test } from "vitest";
import { Clicks } from "@/lib/insight/usage-clicks";

const at = (time: string) => new Date(`2026-11-24T${time}Z`);
const [address, browser] = ["192.0.2.7", "Opera Mini"];

test("the same within half a minute is one click, however long the chain", () => {
  const clicks = new Clicks();
  const again = (time: string) => clicks.isRepeated("page 1", address, browser, at(time));

  expect(again("10:01:00")).toBe(false);
  expect(again("10:01:29")).toBe(true);
  // Half a minute after the second, not after the first.
  expect(again("10:01:58")).toBe(true);
  expect(again("10:02:28")).toBe(false);
});

test("another entry, another address and another browser are others", () => {
  const clicks = new Clicks();

  expect(clicks.isRepeated("page 1", address, browser, at("10:00:00"))).toBe(false);
  expect(clicks.isRepeated("page 2", address, browser, at("10:00:00"))).toBe(false);
  expect(clicks.isRepeated("page 1", "192.0.2.8", browser, at("10:00:00"))).toBe(false);
  expect(clicks.isRepeated("page 1", address, "KaiOS", at("10:00:00"))).toBe(false);
  expect(clicks.isRepeated("page 1", null, browser, at("10:00:00"))).toBe(false);
  expect(clicks.isRepeated("page 1", address, browser, at("10:00:01"))).toBe(true);
});

test("nobody is known again on the next day", () => {
  const clicks = new Clicks();
  clicks.isRepeated("page 1", address, browser, at("23:59:50"));

  expect(clicks.isRepeated("page 1", address, browser, new Date("2026-11-25T00:00:10Z"))).toBe(false);
});

test("nobody is remembered past the half minute, nor when the clock was set back", () => {
  const clicks = new Clicks();
  clicks.isRepeated("page 1", address, browser, at("10:00:00"));
  clicks.isRepeated("page 2", address, browser, at("10:00:20"));
  clicks.forget(at("10:00:30"));
  expect(clicks.size).toBe(1);
  clicks.forget(at("09:00:00"));
  expect(clicks.size).toBe(0);
});

test("what comes in a flood is not remembered without end", () => {
  const clicks = new Clicks();
  for (let one = 0; one < 60_000; one++) clicks.isRepeated(`page ${one}`, address, browser, at("10:00:00"));

  expect(clicks.size).toBe(50_000);
});
