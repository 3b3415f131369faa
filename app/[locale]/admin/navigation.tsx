import { getTranslations } from "next-intl/server";
import { type Locale, localePath } from "@/lib/i18n/locales";

const places = {
  overview: "/admin",
  people: "/admin/people",
  domains: "/admin/domains",
  topics: "/admin/topics",
  institutions: "/admin/institutions",
  reasons: "/admin/reasons",
  settings: "/admin/settings",
  log: "/admin/log",
} as const;
export type AdminPlace = keyof typeof places;

/** The pages of the administration. */
export async function AdminNavigation({ locale, show }: { locale: Locale; show: AdminPlace }) {
  const t = await getTranslations({ locale, namespace: "admin" });
  return (
    <nav aria-label={t("title")} className="flex flex-wrap gap-x-6 gap-y-2 border-line border-b pb-3">
      {(Object.keys(places) as AdminPlace[]).map((place) => (
        <a
          key={place}
          href={localePath(locale, places[place])}
          aria-current={place === show ? "page" : undefined}
          className="nav-link"
        >
          {t(`navigation.${place}`)}
        </a>
      ))}
    </nav>
  );
}
