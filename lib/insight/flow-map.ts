import { type Knowledge, knowledgeOf } from "./knowledge";
import { type Frame, type Label, placeLabels, type RankedPlace } from "./map-labels";
import type { Pair } from "./migrant-stock";
import { MAP_HEIGHT, MAP_WIDTH, type Point, placeOf } from "./places";

/* A map of corridors as lines, dots and names, in the units of the map. Drawn by components/map. */

/** A corridor to draw: how many people, and how many entries are about it. */
export type Flow = Pair & { people: number; entries: number };

export type Arc = Pair & { path: string; width: number; knowledge: Knowledge };
export type FlowMap = {
  frame: Frame;
  /** The widest first, so that narrow ones lie on top. */
  arcs: Arc[];
  /** Where corridors end. */
  ends: Point[];
  /** Names of the countries with most people, as many as find room: on a wide screen, and on a narrow one. */
  labels: { wide: Label[]; narrow: Label[] };
  /** Radius of a dot, and heights of letters, in the units of the frame. */
  sizes: { dot: number; wide: number; narrow: number };
};

/** Shares of the frame's width: the widest and the narrowest line, a dot, letters on a desktop (of a small map, in a column) and on a phone. */
const WIDEST = 0.011;
const NARROWEST = 0.0012;
const DOT = 0.0028;
const TEXT = { whole: 0.0135, part: 0.021, narrow: 0.036 };
/** How far a line bends from the straight way, as a share of its length. */
const BEND = 0.22;
/** A frame shows at least this much: the outlines are no finer. */
const LEAST_HEIGHT = 300;
const MARGIN = 0.14;
/** How much wider than high a frame may be. */
const NARROWEST_FRAME = 1.5;
const WIDEST_FRAME = 2;
const MOST_LABELS = { wide: 26, narrow: 9 };

/**
 * @param names of the countries, in the reader's language
 * @param whole shows all of the map; otherwise the frame is as large as what is in it needs
 */
export function drawFlows(flows: Flow[], names: (code: string) => string, whole: boolean): FlowMap {
  const placed = flows.flatMap((flow) => {
    const [start, end] = [placeOf(flow.from), placeOf(flow.to)];
    return start && end ? [{ ...flow, start, end }] : [];
  });
  const frame = whole
    ? { x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT }
    : frameOf(placed.flatMap(({ start, end }) => [start, bend(start, end), end]));
  const most = Math.max(1, ...placed.map(({ people }) => people));
  const arcs = placed
    .map(({ from, to, start, end, people, entries }) => ({
      from,
      to,
      path: curve(start, end),
      width: round(Math.max(NARROWEST, (people / most) * WIDEST) * frame.width),
      knowledge: knowledgeOf(entries),
    }))
    .sort((a, b) => b.width - a.width);
  const ends = new Map(placed.map(({ to, end }) => [to, end]));
  const ranked = rankPlaces(placed);
  const wide = (whole ? TEXT.whole : TEXT.part) * frame.width;
  const narrow = TEXT.narrow * frame.width;
  return {
    frame,
    arcs,
    ends: [...ends.values()],
    labels: {
      wide: placeLabels(ranked, names, frame, wide, MOST_LABELS.wide),
      narrow: placeLabels(ranked, names, frame, narrow, MOST_LABELS.narrow),
    },
    sizes: { dot: round(DOT * frame.width), wide: round(wide), narrow: round(narrow) },
  };
}

type Placed = Flow & { start: Point; end: Point };

function curve(start: Point, end: Point): string {
  const middle = bend(start, end);
  return `M${start.x} ${start.y}Q${Math.round(middle.x)} ${Math.round(middle.y)} ${end.x} ${end.y}`;
}

/** The point that a line bends towards: to the left of who travels along it, so that there and back are two lines. */
function bend(start: Point, end: Point): Point {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  return { x: (start.x + end.x) / 2 + dy * BEND * 2, y: (start.y + end.y) / 2 - dx * BEND * 2 };
}

/** Around some points, as wide or high as they lie, and not beyond the map's edges. */
function frameOf(points: Point[]): Frame {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const height = Math.min(
    MAP_HEIGHT,
    Math.max(LEAST_HEIGHT, (bottom - top) * (1 + 2 * MARGIN), (right - left) / WIDEST_FRAME),
  );
  const width = Math.min(MAP_WIDTH, Math.max(height * NARROWEST_FRAME, (right - left) * (1 + 2 * MARGIN)));
  const inside = (middle: number, size: number, whole: number) =>
    Math.round(Math.min(Math.max(0, middle - size / 2), whole - size));
  return {
    x: inside((left + right) / 2, width, MAP_WIDTH),
    y: inside((top + bottom) / 2, height, MAP_HEIGHT),
    width: Math.round(width),
    height: Math.round(height),
  };
}

/** Countries by how many people lines to and from them stand for. */
function rankPlaces(flows: Placed[]): RankedPlace[] {
  const people = new Map<string, number>();
  const points = new Map<string, Point>();
  for (const { from, to, start, end, people: many } of flows) {
    for (const [code, point] of [
      [from, start],
      [to, end],
    ] as const) {
      people.set(code, (people.get(code) ?? 0) + many);
      points.set(code, point);
    }
  }
  return [...points]
    .sort(([a], [b]) => (people.get(b) ?? 0) - (people.get(a) ?? 0))
    .map(([code, point]) => ({ code, ...point }));
}

const round = (value: number) => Math.round(value * 10) / 10;
