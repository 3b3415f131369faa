import { readFileSync } from "node:fs";
import path from "node:path";

/** The frame of the corridor map (components/map/world.svg), in its own units. */
export const MAP_WIDTH = 2000;
export const MAP_HEIGHT = 944;

export type Point = { x: number; y: number };
let places: Map<string, Point> | undefined;

/**
 * Where on the map a country (ISO 3166-1 alpha-3) lies: the middle of its largest part. Some islands of the Pacific lie
 * beyond the frame. scripts/world-map.ts makes the table.
 */
export function placeOf(country: string): Point | undefined {
  places ??= read();
  return places.get(country);
}

function read(): Map<string, Point> {
  const [, ...lines] = readFileSync(path.join(process.cwd(), "lib/insight/places.csv"), "utf8").trim().split("\n");
  return new Map(
    lines.map((line): [string, Point] => {
      const [country = "", x, y] = line.split(",");
      return [country, { x: Number(x), y: Number(y) }];
    }),
  );
}
