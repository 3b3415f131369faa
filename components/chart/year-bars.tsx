import type { YearCount } from "@/lib/insight/subject-data";

const WIDTH = 360;
const HEIGHT = 130;
const BOTTOM = 20;
const TOP = 16;
const TEXT = 12;
/** Years drawn; what is older is a rest that is said in words. */
const MOST_YEARS = 30;

/** The last years in which there is something, without gaps, and how many are older. */
export function lastYears(counts: YearCount[]): { years: YearCount[]; older: number } {
  const [earliest, latest] = [counts[0], counts.at(-1)];
  if (!earliest || !latest) return { years: [], older: 0 };
  const last = latest.year;
  const first = Math.max(earliest.year, last - MOST_YEARS + 1);
  const byYear = new Map(counts.map(({ year, count }) => [year, count]));
  const years = Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    count: byYear.get(first + at) ?? 0,
  }));
  return { years, older: counts.reduce((sum, { year, count }) => sum + (year < first ? count : 0), 0) };
}

/** Bars by year, the largest with its number. For those who see it; the table beside it says the same. */
export function YearBars({ years, write }: { years: YearCount[]; write: (value: number) => string }) {
  const most = years.reduce((a, b) => (b.count >= a.count ? b : a), { year: 0, count: 1 });
  const step = WIDTH / Math.max(years.length, 12);
  const left = (at: number) => Math.round(at * step * 10) / 10;
  const height = (count: number) => Math.round((count / most.count) * (HEIGHT - TOP - BOTTOM));
  const outline = years
    .map(({ count }, at) => {
      if (count === 0) return "";
      const size = Math.max(2, height(count));
      return `M${left(at)} ${HEIGHT - BOTTOM}v-${size}h${Math.round(step * 0.78 * 10) / 10}v${size}z`;
    })
    .join("");
  const ticks = years.filter(({ year }, at) => at === 0 || at === years.length - 1 || year % 10 === 0);
  const apart = ticks.filter(({ year }, at) => at === 0 || at === ticks.length - 1 || isApart(year, years, step));
  const top = years.indexOf(most);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" aria-hidden="true" direction="ltr">
      <path d={outline} className="fill-sea" />
      <path d={`M0 ${HEIGHT - BOTTOM}H${WIDTH}`} className="stroke-ink" />
      <g fontSize={TEXT} className="fill-quiet">
        {apart.map(({ year }) => {
          const at = year - (years[0]?.year ?? 0);
          const isLast = at === years.length - 1 && years.length > 1;
          return (
            <text
              key={year}
              x={isLast ? left(at) + step * 0.78 : left(at)}
              y={HEIGHT - 5}
              textAnchor={isLast ? "end" : "start"}
            >
              {year}
            </text>
          );
        })}
      </g>
      <text
        x={left(top) + step * 0.39}
        y={HEIGHT - BOTTOM - height(most.count) - 4}
        textAnchor={top > years.length - 3 && years.length > 10 ? "end" : "middle"}
        fontSize={TEXT}
        fontWeight="600"
        className="fill-sea font-title"
      >
        {write(most.count)}
      </text>
    </svg>
  );
}

/** Whether a year's number has room between those of the first and the last. */
function isApart(year: number, years: YearCount[], step: number): boolean {
  const at = year - (years[0]?.year ?? 0);
  return at * step > 34 && (years.length - 1 - at) * step > 62;
}
