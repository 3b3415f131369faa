import type { YearCount } from "@/lib/insight/subject-data";

const HEIGHT = 20;
const STEP = 5;

/** Bars by year, small enough to stand in a line, each row with its own scale: when, not how many. */
export function SmallBars({ years }: { years: YearCount[] }) {
  const most = Math.max(1, ...years.map(({ count }) => count));
  const outline = years
    .map(({ count }, at) => {
      const size = count === 0 ? 0 : Math.max(2, Math.round((count / most) * HEIGHT));
      return size === 0 ? "" : `M${at * STEP} ${HEIGHT}v-${size}h4v${size}z`;
    })
    .join("");
  return (
    <svg viewBox={`0 0 ${years.length * STEP} ${HEIGHT + 1}`} className="h-6 w-20 shrink-0 sm:w-28" aria-hidden="true">
      <path d={outline} className="fill-sea" />
      <path d={`M0 ${HEIGHT + 0.5}h${years.length * STEP}`} className="stroke-line" />
    </svg>
  );
}
