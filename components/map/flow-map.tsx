import { useTranslations } from "next-intl";
import type { Arc, FlowMap as View } from "@/lib/insight/flow-map";
import { knowledgeLevels } from "@/lib/insight/knowledge";
import world from "./world.svg";

const strokes = { none: "stroke-laterite", little: "stroke-sky", more: "stroke-sea" } as const;

type Props = {
  map: View;
  /** Address of a corridor's page, and what pointing at its line says. */
  link: (arc: Arc) => { href: string; title: string };
};

/**
 * Corridors as lines on a map of the world; wide as the people, broken where nobody has written. For those who see it:
 * the table that belongs to it says the same, and its links are the table's. Places do not turn round with the script.
 */
export function FlowMap({ map: { frame, arcs, ends, labels, sizes }, link }: Props) {
  // Lines of no length with round ends: a circle each would weigh four times as much.
  const dots = ends.map(({ x, y }) => `M${x} ${y}h0`).join("");
  return (
    <svg
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      className="w-full"
      aria-hidden="true"
      direction="ltr"
    >
      <use href={`${world.src}#north`} className="fill-sand print:fill-none" />
      <use href={`${world.src}#south`} className="fill-line print:fill-sand" />
      <use href={`${world.src}#borders`} className="fill-none stroke-paper" strokeWidth={tenths(sizes.dot * 0.3)} />
      {knowledgeLevels.map((level) => (
        <g key={level} fill="none" className={`${strokes[level]} opacity-85`}>
          {arcs.flatMap((arc) =>
            arc.knowledge === level ? [<ArcLink key={arc.from + arc.to} arc={arc} link={link} />] : [],
          )}
        </g>
      ))}
      <g fill="none" strokeLinecap="round">
        <path d={dots} strokeWidth={tenths(sizes.dot * 2.35)} className="stroke-paper" />
        <path d={dots} strokeWidth={tenths(sizes.dot * 1.65)} className="stroke-turmeric" />
      </g>
      {(["wide", "narrow"] as const).map((screen) => (
        <g
          key={screen}
          fontSize={sizes[screen]}
          strokeWidth={tenths(sizes[screen] * 0.28)}
          paintOrder="stroke"
          strokeLinejoin="round"
          className={`pointer-events-none fill-ink stroke-paper font-title ${screen === "wide" ? "max-md:hidden print:block" : "md:hidden print:hidden"}`}
        >
          {labels[screen].map(({ code, text, x, y, anchor }) => (
            <text key={code} x={x} y={y} textAnchor={anchor}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

function ArcLink({ arc, link }: { arc: Arc; link: Props["link"] }) {
  const { href, title } = link(arc);
  return (
    <a href={href} tabIndex={-1}>
      <title>{title}</title>
      <path
        d={arc.path}
        strokeWidth={arc.width}
        strokeDasharray={arc.knowledge === "none" ? dashes(arc.width) : undefined}
      />
    </a>
  );
}

/** Nobody sees more of a width. */
function tenths(width: number): number {
  return Math.round(width * 10) / 10;
}

function dashes(width: number): string {
  return `${Math.round(width * 2 + 6)} ${Math.round(width + 4)}`;
}

/** What the lines of a map mean: a sample of each with its words. */
export function MapKey() {
  const t = useTranslations("corridors.map");
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {knowledgeLevels.map((level) => (
        <li key={level} className="flex items-center gap-2">
          <svg viewBox="0 0 40 6" className="w-10" aria-hidden="true">
            <path
              d="M0 3h40"
              strokeWidth="4"
              className={strokes[level]}
              strokeDasharray={level === "none" ? "9 5" : undefined}
            />
          </svg>
          {t(level)}
        </li>
      ))}
    </ul>
  );
}
