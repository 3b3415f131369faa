import { describe, expect, test } from "vitest";
import { drawFlows, type Flow } from "@/lib/insight/flow-map";
import type { Label } from "@/lib/insight/map-labels";
import { MAP_HEIGHT, MAP_WIDTH } from "@/lib/insight/places";

const flows: Flow[] = [
  { from: "SEN", to: "CIV", people: 30_182, entries: 0 },
  { from: "CIV", to: "SEN", people: 2_933, entries: 1 },
  { from: "BFA", to: "CIV", people: 1_367_916, entries: 12 },
];
const draw = (whole: boolean) => drawFlows(flows, (code) => `Country ${code}`, whole);

describe("a map of corridors", () => {
  test("draws the most people widest, and first, so that the others lie on top", () => {
    const { arcs } = draw(false);
    expect(arcs.map(({ from, to }) => `${from}-${to}`)).toEqual(["BFA-CIV", "SEN-CIV", "CIV-SEN"]);
    expect(arcs[0]?.width).toBeGreaterThan((arcs[1]?.width ?? 0) * 3);
    expect(arcs.every(({ width }) => width > 0)).toBe(true);
  });

  test("shows what is not known", () => {
    const levels = draw(true).arcs.map(({ from, to, knowledge }) => [`${from}-${to}`, knowledge]);
    expect(Object.fromEntries(levels)).toEqual({ "SEN-CIV": "none", "CIV-SEN": "little", "BFA-CIV": "more" });
  });

  test("draws there and back as two lines", () => {
    const { arcs } = draw(true);
    const there = arcs.find(({ from, to }) => from === "SEN" && to === "CIV")?.path;
    const back = arcs.find(({ from, to }) => from === "CIV" && to === "SEN")?.path;
    const bend = (path = "") => /Q(\S+ \S+)/.exec(path)?.[1];
    expect(bend(there)).toBeDefined();
    expect(bend(there)).not.toBe(bend(back));
  });

  test("is the whole world, or as much of it as the corridors need", () => {
    expect(draw(true).frame).toEqual({ x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT });
    const { frame } = draw(false);
    expect(frame.width).toBeLessThan(MAP_WIDTH / 2);
    expect(frame.width).toBeGreaterThan(frame.height);
    expect(frame.x).toBeGreaterThanOrEqual(0);
    expect(frame.y + frame.height).toBeLessThanOrEqual(MAP_HEIGHT);
  });

  test("names no country over another, and none outside", () => {
    const { labels, frame, sizes } = draw(false);
    expect(labels.wide.map(({ code }) => code).sort()).toEqual(["BFA", "CIV", "SEN"]);
    for (const screen of ["wide", "narrow"] as const) {
      const boxes = labels[screen].map((label) => boxOf(label, sizes[screen]));
      expect(boxes.filter(({ left, right }) => left < frame.x || right > frame.x + frame.width)).toEqual([]);
      const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other] as const));
      expect(pairs.filter(([a, b]) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 2)).toEqual([]);
    }
  });

  test("leaves out what has no place", () => {
    expect(drawFlows([{ from: "SEN", to: "ZZZ", people: 5, entries: 0 }], String, true).arcs).toEqual([]);
  });
});

/** As narrow as letters get. */
function boxOf({ text, x, y, anchor }: Label, size: number) {
  const width = text.length * size * 0.5;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, y };
}
