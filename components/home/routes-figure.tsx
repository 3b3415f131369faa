import { useLocale, useTranslations } from "next-intl";
import type { CorridorCount, TermView } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Corridor } from "../entry/words";

type Props = { corridors: CorridorCount[]; places: TermView[] };

/** Corridors as arcs below the equator, countries from west to east; the list beneath says the same in words. */
export function RoutesFigure({ corridors, places }: Props) {
  const t = useTranslations("home.corridors");
  const words = useTranslations("entry");
  const locale = useLocale() as Locale;
  return (
    <figure className="border-ink border-t pt-6">
      <h2 className="text-xl">{t("title")}</h2>
      <p className="text-quiet">{t("subtitle")}</p>
      <Arcs corridors={corridors} places={places} />
      <ul className="mt-6 gap-x-10 sm:columns-2 lg:columns-3">
        {corridors.map((corridor) => (
          <li
            key={`${corridor.from.code}-${corridor.to.code}`}
            className="flex break-inside-avoid items-baseline justify-between gap-4 border-line border-b py-1.5"
          >
            <a href={localePath(locale, `/corridors/${corridor.from.code}-${corridor.to.code}`)} className="title-link">
              <Corridor corridor={corridor} word={words("to")} />
            </a>
            <span className="text-quiet text-sm tabular-nums">{t("entries", { count: corridor.count })}</span>
          </li>
        ))}
      </ul>
      <figcaption className="mt-3 max-w-[65ch] text-quiet text-sm">{t("source")}</figcaption>
      <p className="mt-3">
        <a href={localePath(locale, "/corridors")}>{t("map")}</a>
      </p>
    </figure>
  );
}

const STEP = 50;
const LABELS = 150;
const MARGIN = 20;
const NODE = 4;
const FLATTEN = 0.52;

/** Drawn from west to east in every language: places do not turn round with the script. */
function Arcs({ corridors, places }: Props) {
  const x = new Map(places.map(({ code }, position) => [code, MARGIN + NODE + position * STEP]));
  const spans = corridors.map(({ from, to }) => Math.abs((x.get(to.code) ?? 0) - (x.get(from.code) ?? 0)));
  const width = MARGIN * 2 + (places.length - 1) * STEP + 90;
  const height = LABELS + (Math.max(STEP, ...spans) / 2) * FLATTEN * 2 + 24;
  const most = Math.max(...corridors.map(({ count }) => count));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="mt-4 hidden w-full md:block" aria-hidden="true" direction="ltr">
      <path d={`M0 ${LABELS}H${width}`} className="stroke-ink" strokeWidth="1.5" />
      {corridors.map(({ from, to, count }, index) => {
        const [start = 0, end = 0] = [x.get(from.code), x.get(to.code)];
        const radius = Math.abs(end - start) / 2;
        const sweep = end > start ? 0 : 1;
        return (
          <g key={`${from.code}-${to.code}`} className={index % 2 === 0 ? "text-laterite" : "text-sea"}>
            <path
              d={`M${start} ${LABELS}A${radius} ${radius * FLATTEN * 2} 0 0 ${sweep} ${end} ${LABELS}`}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.2 + (count / most) * 5}
              strokeOpacity="0.8"
            />
          </g>
        );
      })}
      {corridors.map(({ from, to }) => (
        <circle
          key={`${from.code}-${to.code}`}
          cx={x.get(to.code)}
          cy={LABELS}
          r={NODE + 1.5}
          className="fill-turmeric stroke-paper"
          strokeWidth="1.5"
        />
      ))}
      {places.map(({ code, label }) => (
        <g key={code}>
          <circle cx={x.get(code)} cy={LABELS} r="2.5" className="fill-ink" />
          <text
            transform={`translate(${(x.get(code) ?? 0) + 3} ${LABELS - 12})rotate(-45)`}
            className="fill-ink font-title"
            fontSize="14"
          >
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
