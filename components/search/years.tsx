import { useLocale, useTranslations } from "next-intl";
import type { YearBar, YearsView } from "@/lib/catalogue/search-view";
import { wholeNumber } from "@/lib/i18n/numbers";

const HEIGHT = 40;
/** Of one bar with the gap behind it. */
const WIDTH = 10;
/** Places for bars: a few years are not drawn as wide as many. */
const LEAST_BARS = 16;

/** A range of years, and how the entries lie over the years. */
export function Years({ years, formId }: { years: YearsView; formId: string }) {
  const t = useTranslations("search.years");
  const locale = useLocale();
  const { bars, since, until, most, within } = years;
  const [first, last] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 0];
  const span = ({ from, to }: YearBar) => (from === to ? String(from) : `${from}–${to}`);
  const end = (name: "since" | "until", value: number | null, placeholder: number) => (
    <label className="grow">
      <span className="label">{t(name)}</span>
      <input
        type="number"
        name={name}
        form={formId}
        defaultValue={value ?? ""}
        min={1000}
        max={2999}
        placeholder={String(placeholder)}
        className="control tabular-nums"
      />
    </label>
  );
  return (
    <fieldset className="facet">
      <legend>{t("title")}</legend>
      <figure className="mt-1 mb-2">
        <svg
          viewBox={`0 0 ${Math.max(bars.length, LEAST_BARS) * WIDTH - 2} ${HEIGHT + 3}`}
          preserveAspectRatio="none"
          className="h-14 w-full rtl:-scale-x-100"
          aria-hidden="true"
        >
          <path d={drawn(bars, most, (bar) => within === null || bar.chosen)} className="fill-sea" />
          <path d={drawn(bars, most, (bar) => within !== null && !bar.chosen)} className="fill-line" />
          <path d={underlined(bars)} className="fill-laterite" />
        </svg>
        <figcaption className="text-quiet text-sm">
          {t("summary", { first, last, most: span(most), count: wholeNumber(most.count, locale) })}
          {within === null ? "" : ` ${t("within", { count: wholeNumber(within, locale) })}`}
        </figcaption>
      </figure>
      <div className="flex gap-3">
        {end("since", since, first)}
        {end("until", until, last)}
      </div>
    </fieldset>
  );
}

/** The bars for which something holds, as one outline; what is there at all can be seen. */
function drawn(bars: YearBar[], most: YearBar, holds: (bar: YearBar) => boolean): string {
  return bars
    .map((bar, at) => {
      if (bar.count === 0 || !holds(bar)) return "";
      const height = Math.max(2, Math.round((bar.count / most.count) * HEIGHT));
      return `M${at * WIDTH} ${HEIGHT}v-${height}h${WIDTH - 2}v${height}z`;
    })
    .join("");
}

/** A line below what is chosen, whether there are entries or not. */
function underlined(bars: YearBar[]): string {
  return bars.map((bar, at) => (bar.chosen ? `M${at * WIDTH} ${HEIGHT + 1}h${WIDTH}v2h-${WIDTH}z` : "")).join("");
}
