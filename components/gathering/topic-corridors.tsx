import { useLocale, useTranslations } from "next-intl";
import type { CorridorCount } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Corridor } from "../entry/words";

/** The corridors on which a topic has been studied. */
export function TopicCorridors({ corridors }: { corridors: CorridorCount[] }) {
  const t = useTranslations("topics");
  const words = useTranslations("entry");
  const locale = useLocale() as Locale;
  if (corridors.length === 0) return null;
  return (
    <section className="border-ink border-t pt-5">
      <h2>{t("corridors")}</h2>
      <ul className="mt-2">
        {corridors.map((corridor) => (
          <li
            key={`${corridor.from.code}-${corridor.to.code}`}
            className="flex items-baseline justify-between gap-4 border-line border-b py-1.5"
          >
            <a href={localePath(locale, `/corridors/${corridor.from.code}-${corridor.to.code}`)} className="title-link">
              <Corridor corridor={corridor} word={words("to")} />
            </a>
            <span className="text-quiet tabular-nums">{corridor.count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
