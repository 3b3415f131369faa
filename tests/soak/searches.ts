import { Random } from "../bench/random";
import type { Asking } from "./asking";
import { atPace, type Pace } from "./pace";

/** As many as may wait for an answer at once: beyond what a server can do, more only make every answer slower. */
export const AT_MOST = 24;
const words = [
  "remittances",
  "migrants",
  "return",
  "gender",
  "labour",
  "refugees",
  "climate",
  "Haiti",
  "diaspora",
  "children",
];
const others = ["travail", "mujeres", "migração", "الهجرة", "remitances", "refugee camps", "women who move", "borders"];
const topics = ["remittances", "gender", "social-cohesion"];
const countries = ["BRA", "SEN", "MAR", "HTI"];

/** What readers ask, how often of a hundred, and how. */
const kinds: [string, number, (random: Random) => string][] = [
  ["a word", 25, (random) => entries({ q: random.pick(words) })],
  ["words of any language, some mistyped", 20, (random) => entries({ q: random.pick(others) })],
  ["the beginning of a word", 10, (random) => entries({ q: random.pick(words).slice(0, 4) })],
  ["a topic and a country", 15, (random) => entries({ topic: random.pick(topics), country: random.pick(countries) })],
  ["everything, the newest first", 10, (random) => entries({ sort: "newest", page: String(1 + random.below(3)) })],
  ["suggestions", 10, (random) => `/api/v1/suggest?q=${random.pick(words).slice(0, 5)}`],
  ["the search page", 10, (random) => `${random.pick(["", "/fr", "/ar"])}/search?q=${random.pick(words)}`],
];

/** Searches as readers do, so many times a second, all kinds mixed. */
export function searchAtPace(asking: Asking, perSecond: number): Pace {
  const random = new Random(11);
  const lots = kinds.flatMap((kind) => Array.from({ length: kind[1] }, () => kind));
  return atPace(perSecond, AT_MOST, async () => {
    const [kind, , path] = random.pick(lots);
    await asking.ask(kind, path(random));
  });
}

export const searchKinds = kinds.map(([kind, share]) => ({ kind, share }));

function entries(parameters: Record<string, string>): string {
  return `/api/v1/entries?${new URLSearchParams(parameters)}`;
}
