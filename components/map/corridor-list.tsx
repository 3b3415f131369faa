import { useLocale, useTranslations } from "next-intl";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { CorridorLine } from "@/lib/insight/corridor-view";

type Props = {
  title: string;
  lines: CorridorLine[];
  /** The end that is named; the other is that of the page. */
  end: "from" | "to";
};

/** Corridors from one country, or to one, with their people and entries. */
export function CorridorList({ title, lines, end }: Props) {
  const locale = useLocale() as Locale;
  const t = useTranslations("corridors");
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="label">{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line[end].code} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-1.5">
            {/* A name of several words makes room for the figures; one that cannot leaves them a line of their own. */}
            <a
              href={localePath(locale, `/corridors/${line.from.code}-${line.to.code}`)}
              className="title-link grow basis-24"
            >
              {line[end].label}
            </a>
            <span className="ms-auto shrink-0 text-quiet tabular-nums">
              {line.people > 0 ? `${wholeNumber(line.people, locale)}${MIDDLE_DOT}` : ""}
              <span className={`text-sm ${line.entries === 0 ? "text-laterite" : ""}`}>
                {t("entries", { count: line.entries })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
