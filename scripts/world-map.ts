import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type GeoProjection, geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { MAP_HEIGHT, MAP_WIDTH } from "@/lib/insight/places";
import countries from "@/prisma/seed/facts/countries.json" with { type: "json" };

/*
 * npx tsx scripts/world-map.ts
 *
 * Draws the ground of the corridor map and finds where on it each country lies, and writes both into the checkout:
 * components/map/world.svg and lib/insight/places.csv. To be run when the frame, the projection or the South changes.
 *
 * Outlines: Natural Earth (public domain) as world-atlas has it. Projection: Equal Earth, which shows every country as
 * large as it is beside the others; cut above Scandinavia and below Patagonia, where no corridor of the South runs.
 */
const NORTHERNMOST = 58;
const SOUTHERNMOST = -55.5;
/** The map's middle, in degrees east: cut in the Pacific, its islands lie beside Asia. */
const MIDDLE = 32;
/** What the frame holds of the equator, in degrees east. */
const WESTERNMOST = -106;
const EASTERNMOST = 188;

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const atlas = (name: string): Atlas =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${name}.json`), "utf8"));

/**
 * Where Natural Earth draws no area of its own, or the middle of the largest piece is far from where people live:
 * degrees east and north.
 */
const elsewhere: Record<string, [number, number]> = {
  ...{ BES: [-68.3, 12.2], GIB: [-5.4, 36.1], GLP: [-61.5, 16.2], GUF: [-53, 4], MTQ: [-61, 14.6], MYT: [45.2, -12.8] },
  ...{ REU: [55.5, -21.1], TKL: [-171.8, -9.2], TUV: [179.2, -8.5], BVT: [3.4, -54.4], CCK: [96.8, -12.2] },
  ...{ CXR: [105.7, -10.5], SJM: [16, 78], UMI: [-162, 5.9] },
  ...{ MYS: [102.2, 3.8], USA: [-98, 39], CAN: [-100, 55], IDN: [110, -7], CHL: [-71, -33], KIR: [173, 1.4] },
};

const coarse = atlas("countries-110m");
const south = new Map(countries.map(({ m49, south }) => [m49, south]));
const shapes = (coarse.objects.countries as GeometryCollection).geometries as (Polygon | MultiPolygon)[];
const inSouth = (shape: { id?: string | number }) => south.get(String(shape.id)) === true;
const projection = framed();

writeFileSync("components/map/world.svg", drawGround());
writeFileSync("lib/insight/places.csv", listPlaces());

/** The projection, scaled so that the whole width fills the frame and the northernmost parallel is its upper edge. */
function framed(): GeoProjection {
  const equator = [WESTERNMOST, EASTERNMOST].map((east) => [east, 0]);
  const earth = geoEqualEarth().rotate([-MIDDLE, 0]).precision(0);
  const fitted = earth.fitWidth(MAP_WIDTH, { type: "MultiPoint", coordinates: equator });
  const top = fitted([MIDDLE, NORTHERNMOST])?.[1] ?? 0;
  const bottom = fitted([MIDDLE, SOUTHERNMOST])?.[1] ?? 0;
  const [x, y] = fitted.translate();
  if (Math.round(bottom - top) !== MAP_HEIGHT) console.error(`MAP_HEIGHT should be ${Math.round(bottom - top)}`);
  return fitted.translate([x, y - top]).clipExtent([
    [0, 0],
    [MAP_WIDTH, MAP_HEIGHT],
  ]);
}

function drawGround(): string {
  const path = geoPath(projection).digits(0);
  const rings = (geometry: Parameters<typeof path>[0]) => shortened(path(geometry) ?? "");
  const parts = {
    south: rings(merge(coarse, shapes.filter(inSouth))),
    north: rings(
      merge(
        coarse,
        shapes.filter((shape) => !inSouth(shape) && shape.id !== "010"),
      ),
    ),
    borders: rings(mesh(coarse, coarse.objects.countries as GeometryCollection, (a, b) => a !== b)),
  };
  const paths = Object.entries(parts).map(([id, d]) => `<path id="${id}" d="${d}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" aria-hidden="true">${paths.join("")}</svg>\n`;
}

/** Steps in place of points, none of them zero: two thirds of the size. */
function shortened(d: string): string {
  let at: [number, number] = [0, 0];
  return d
    .split(/(?=[MLZ])/)
    .flatMap((command) => {
      if (command === "Z") return ["z"];
      const [x = 0, y = 0] = command.slice(1).split(",").map(Number);
      const step = [x - at[0], y - at[1]];
      at = [x, y];
      if (command.startsWith("M")) return [`M${x} ${y}`];
      return step[0] === 0 && step[1] === 0 ? [] : [`l${step[0]} ${step[1]}`];
    })
    .join("")
    .replace(/ -/g, "-")
    .replace(/M\d+ \d+z/g, "");
}

function listPlaces(): string {
  const fine = atlas("countries-50m");
  const features = feature(fine, fine.objects.countries as GeometryCollection).features;
  const middles = new Map(features.map(({ id, geometry }) => [String(id), geoCentroid(largest(geometry))]));
  const lines = countries.flatMap(({ code, m49 }) => {
    const degrees = elsewhere[code] ?? middles.get(m49);
    if (!degrees) throw new Error(`Where is ${code}?`);
    const [x = 0, y = 0] = projection(degrees as [number, number]) ?? [];
    return `${code},${Math.round(x)},${Math.round(y)}`;
  });
  return `${["code,x,y", ...lines].join("\n")}\n`;
}

function largest(geometry: GeoJSON.Geometry): GeoJSON.Geometry {
  if (geometry.type !== "MultiPolygon") return geometry;
  const pieces = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  return pieces.reduce((most, piece) => (geoArea(piece) > geoArea(most) ? piece : most));
}
