import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { CorridorLine } from "@/lib/insight/corridor-view";
import type { FlowMap as View } from "@/lib/insight/flow-map";
import { FlowMap, MapKey } from "./flow-map";

type Props = {
  map: View;
  lines: CorridorLine[];
  /** Whether a phone shows the map from edge to edge. */
  isWide?: boolean;
};

/** A map whose lines lead to the pages of their corridors, with what they mean. */
export function CorridorMap({ map, lines, isWide = false }: Props) {
  const t = useTranslations("corridors.map");
  const locale = useLocale() as Locale;
  const labels = new Map(lines.flatMap(({ from, to }) => [from, to]).map(({ code, label }) => [code, label]));
  const name = (code: string) => labels.get(code) ?? code;
  return (
    <>
      <div className={isWide ? "-mx-4 sm:mx-0" : undefined}>
        <FlowMap
          map={map}
          link={({ from, to }) => ({
            href: localePath(locale, `/corridors/${from}-${to}`),
            title: t("line", { from: name(from), to: name(to) }),
          })}
        />
      </div>
      <MapKey />
    </>
  );
}
