/* Lines over years, drawn on the server. Time runs from left to right in every language, as on the axes of the field. */

export type Line = {
  name: string;
  /** As many as there are years; null leaves a gap. */
  values: (number | null)[];
  tone: keyof typeof tones;
};

type Props = {
  years: number[];
  lines: Line[];
  /** A value as the reader's language writes it. */
  write: (value: number) => string;
};

const tones = {
  laterite: { stroke: "stroke-laterite", fill: "fill-laterite" },
  sea: { stroke: "stroke-sea", fill: "fill-sea" },
  sky: { stroke: "stroke-sky", fill: "fill-sky" },
} as const;

const WIDTH = 360;
const HEIGHT = 200;
const LEFT = 6;
const RIGHT = 6;
const TOP = 38;
const BOTTOM = 24;
const TEXT = 12;

/** For those who see it; the table beside it says the same. Names and last values stand at the lines themselves. */
export function LineChart({ years, lines, write }: Props) {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const most = Math.max(1, ...known);
  const [first = 0, last = 1] = [years[0], years.at(-1)];
  const x = (year: number) => LEFT + ((year - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const ticks = [...new Set([first, ...years.filter((year) => year % 10 === 0), last])].filter(
    (year) => year === last || year === first || last - year > 4,
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" aria-hidden="true" direction="ltr">
      <path d={`M0 ${y(0)}H${WIDTH}`} className="stroke-ink" strokeWidth="1" />
      {ticks.map((year) => (
        <g key={year} fontSize={TEXT}>
          <path d={`M${x(year)} ${y(0)}v4`} className="stroke-ink" />
          <text
            x={x(year)}
            y={HEIGHT - 6}
            textAnchor={year === first ? "start" : year === last ? "end" : "middle"}
            className="fill-quiet"
          >
            {year}
          </text>
        </g>
      ))}
      {lines.map(({ name, values, tone }) => (
        <g key={name} fill="none" strokeWidth="2.5" strokeLinejoin="round" className={tones[tone].stroke}>
          <path d={drawn(values.map((value, at) => (value === null ? null : [x(years[at] ?? 0), y(value)])))} />
          {values.map((value, at) =>
            value === null ? null : (
              <circle
                key={years[at]}
                cx={x(years[at] ?? 0)}
                cy={y(value)}
                r="2.5"
                stroke="none"
                className={tones[tone].fill}
              />
            ),
          )}
        </g>
      ))}
      {endLabels(lines, y).map(({ line, at }) => (
        <g
          key={line.name}
          fontSize={TEXT}
          strokeWidth="3"
          paintOrder="stroke"
          strokeLinejoin="round"
          className={`stroke-paper font-title ${tones[line.tone].fill}`}
        >
          <text x={WIDTH - RIGHT} y={at - 15} textAnchor="end">
            {line.name}
          </text>
          <text x={WIDTH - RIGHT} y={at - 2} textAnchor="end" fontWeight="600">
            {write(line.values.at(-1) ?? 0)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A line with gaps where nothing is known. */
function drawn(points: ([x: number, y: number] | null)[]): string {
  return points
    .map((point, at) =>
      point ? `${points[at - 1] ? "L" : "M"}${point.map((value) => Math.round(value)).join(" ")}` : "",
    )
    .join("");
}

/** Height of a name with its number. */
const LABEL = 28;

/** Names above the ends of their lines; below, where there is no room beneath the one above. */
function endLabels(lines: Line[], y: (value: number) => number) {
  const placed: { line: Line; at: number }[] = [];
  const ended = lines.filter(({ values }) => typeof values.at(-1) === "number");
  for (const line of ended.sort((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0))) {
    const end = y(line.values.at(-1) ?? 0);
    const above = placed.at(-1)?.at ?? 0;
    const at = end - 4 - LABEL >= above ? end - 4 : Math.max(end, above) + LABEL + 4;
    placed.push({ line, at: Math.min(at, HEIGHT - BOTTOM - 4) });
  }
  return placed;
}
