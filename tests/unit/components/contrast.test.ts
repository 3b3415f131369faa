import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");
const day = colours(css.slice(css.indexOf("@theme {"), css.indexOf("@layer theme")));
const night = { ...day, ...colours(css.slice(css.indexOf("prefers-color-scheme: dark"), css.indexOf("@layer base"))) };

function colours(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

/** Contrast of two colours, 1 to 21: WCAG 2.2, definitions of "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const grounds = ["paper", "sand"];
const washes = ["turmeric-wash", "sea-wash", "sky-wash", "alarm-wash"];

/** Text on its ground, as the components have it: 4.5 (success criterion 1.4.3). */
const texts: [string, string][] = [
  ...["ink", "quiet", "sky", "sea", "alarm", "laterite"].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ...washes.flatMap((wash): [string, string][] => [
    ["ink", wash],
    ["sky", wash],
  ]),
  ["alarm", "alarm-wash"],
  ["on-laterite", "laterite"],
  ["on-laterite", "laterite-deep"],
];

/** Edges of controls, routes, bars and the focus: 3 (success criterion 1.4.11). */
const graphics: [string, string][] = ["edge", "ink", "laterite", "sea", "sky", "alarm"].flatMap((mark) =>
  grounds.map((ground): [string, string] => [mark, ground]),
);

describe.each([
  ["day", day],
  ["night", night],
])("by %s", (_, theme) => {
  const ratio = ([front, ground]: [string, string]) => contrast(theme[front] ?? "", theme[ground] ?? "");

  test.each(texts)("%s can be read on %s", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(graphics)("%s can be seen on %s", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

test("every colour of the day has its own at night", () => {
  const atNight = colours(css.slice(css.indexOf("prefers-color-scheme: dark"), css.indexOf("@layer base")));

  expect(Object.keys(day).length).toBeGreaterThan(15);
  expect(Object.keys(atNight).sort()).toEqual(Object.keys(day).sort());
});
