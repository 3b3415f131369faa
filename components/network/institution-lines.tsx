import { useLocale, useTranslations } from "next-intl";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { InstitutionLine } from "@/lib/network/institution-data";
import { InLanguage } from "../entry/words";
import { Place } from "./place";

type Props = {
  lines: InstitutionLine[];
  /** Where they are is said by what stands around. */
  sameCountry?: boolean;
  /** Whether wide screens show them in two columns. */
  columns?: boolean;
};

/** Institutions, each with what it is, where it is, and how many entries name it. */
export function InstitutionLines({ lines, sameCountry, columns }: Props) {
  const t = useTranslations("directory");
  const locale = useLocale() as Locale;
  return (
    <ul className={columns ? "gap-x-12 lg:columns-2" : undefined}>
      {lines.map((line) => (
        <li
          key={line.slug}
          className="flex break-inside-avoid flex-wrap items-baseline gap-x-6 border-line border-b py-2.5"
        >
          <div className="min-w-0 grow basis-64">
            <a href={localePath(locale, line.path)} className="title-link font-title">
              <InLanguage language={line.language}>{line.name}</InLanguage>
            </a>
            <Where line={line} sameCountry={sameCountry} />
          </div>
          {line.entries > 0 ? (
            <span className="shrink-0 text-quiet text-sm tabular-nums">{t("entries", { count: line.entries })}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** "ACMS · University centre · Johannesburg, South Africa" */
function Where({
  line: { acronym, kind, city, country },
  sameCountry,
}: {
  line: InstitutionLine;
  sameCountry?: boolean;
}) {
  const t = useTranslations("directory");
  const pieces = [
    acronym ? <bdi key="acronym">{acronym}</bdi> : null,
    kind ? t(`kinds.${kind}`) : null,
    city || (country && !sameCountry) ? <Place key="place" city={city} country={sameCountry ? null : country} /> : null,
  ].filter(Boolean);
  return <p className="text-quiet text-sm">{pieces.map((piece, index) => [index > 0 ? MIDDLE_DOT : "", piece])}</p>;
}
