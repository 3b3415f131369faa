import { useTranslations } from "next-intl";

/** Whose numbers these are, and what they count. */
export function StockSource() {
  const t = useTranslations("corridors");
  return <p className="mt-3 max-w-[75ch] text-quiet text-sm">{t("source")}</p>;
}
