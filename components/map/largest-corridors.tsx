import { useTranslations } from "next-intl";
import type { CorridorMapView } from "@/lib/insight/corridor-loaders";
import { CorridorMap } from "./corridor-map";
import { StockSource } from "./stock-source";

/** The map of the largest corridors under what it shows, with its measure and its source. */
export function LargestCorridors({ corridors: { lines, map, unknown, year } }: { corridors: CorridorMapView }) {
  const t = useTranslations("corridors.map");
  return (
    <figure className="border-ink border-t pt-5">
      <h2>{t("title", { unknown, shown: lines.length })}</h2>
      <p className="mt-1 text-quiet">{t("subtitle", { year: String(year) })}</p>
      <div className="mt-4">
        <CorridorMap map={map} lines={lines} isWide />
      </div>
      <figcaption>
        <StockSource />
      </figcaption>
    </figure>
  );
}
