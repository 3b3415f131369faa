import { useTranslations } from "next-intl";
import type { ChosenFilter } from "@/lib/catalogue/search-view";

/** Names a chosen filter's value as people say it: of years that are open at one end, "since 2015". */
export function useFilterLabel(): (filter: ChosenFilter) => string {
  const t = useTranslations("search.years");
  return ({ name, value, label }) => {
    const [since, until] = name === "year" ? value.split("-") : [];
    if (since && until === "") return t("openSince", { year: since });
    return since === "" && until ? t("openUntil", { year: until }) : label;
  };
}
