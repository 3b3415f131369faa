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

/** Not by colour alone: dots are full or hollow. */
const tones = {
  laterite: { stroke: "stroke-laterite", fill: "fill-laterite", hollow: false },
  sea: { stroke: "stroke-sea", fill: "fill-sea", hollow: true },
} as const;

const dotOf = (tone: keyof typeof tones) =>
  `${tones[tone].stroke} ${tones[tone].hollow ? "fill-paper" : tones[tone].fill}`;

const WIDTH = 360;
const HEIGHT = 200;
const LEFT = 6;
const RIGHT = 6;
const TOP = 44;
/** Of a line's name above the lines, and of the number beside it. */
const ROW = 17;
const VALUE = 70;
const BOTTOM = 24;
const TEXT = 12;

/** For those who see it; the table beside it says the same. The names stand in the order in which the lines end. */
export function LineChart({ years, lines, write }: Props) {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const most = Math.max(1, ...known);
  const [first = 0, last = 1] = [years[0], years.at(-1)];
  const x = (year: number) => LEFT + ((year - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const inOrder = [...lines].sort((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0));
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
                r="3"
                strokeWidth="1.5"
                className={dotOf(tone)}
              />
            ),
          )}
        </g>
      ))}
      {inOrder.map(({ name, values, tone }, row) => (
        <g key={name} fontSize={TEXT} className={`font-title ${tones[tone].fill}`}>
          <path d={`M${WIDTH - 24} ${row * ROW + 8}h24`} strokeWidth="2.5" className={tones[tone].stroke} />
          <circle cx={WIDTH - 12} cy={row * ROW + 8} r="3" strokeWidth="1.5" className={dotOf(tone)} />
          <text x={WIDTH - 30} y={row * ROW + 12} textAnchor="end" fontWeight="600">
            {write(values.at(-1) ?? 0)}
          </text>
          <text x={WIDTH - 30 - VALUE} y={row * ROW + 12} textAnchor="end">
            {name}
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
