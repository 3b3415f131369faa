import { getTranslations } from "next-intl/server";
import { may } from "@/lib/accounts/permissions";
import { currentUser } from "@/lib/accounts/session";
import { countDeadLinks } from "@/lib/catalogue/link-data";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { queueShows, readQueueCounts } from "@/lib/moderation/queue-filter-data";
import { countOpenReports } from "@/lib/moderation/report-data";

type Props = { locale: Locale; show: string; moderatorId: string };

/** The desk's lists, and the log. */
export async function ModerationNavigation({ locale, show, moderatorId }: Props) {
  const [t, office, reports, links, counts, openReports, deadLinks] = await Promise.all([
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "reports" }),
    getTranslations({ locale, namespace: "links" }),
    readQueueCounts(moderatorId),
    countOpenReports(),
    countDeadLinks(),
  ]);
  const places: { name: string; label: string; href: string; count?: number }[] = [
    ...queueShows.map((name) => ({
      name,
      label: t(`show.${name}`),
      count: counts[name],
      href: `/moderation?show=${name}`,
    })),
    { name: "reports", label: reports("desk.title"), count: openReports, href: "/moderation/reports" },
    { name: "links", label: links("title"), count: deadLinks, href: "/moderation/links" },
    { name: "team", label: t("team"), href: "/moderation/team" },
    { name: "log", label: t("log"), href: "/moderation/log" },
    { name: "signals", label: office("signals.title"), href: "/moderation/signals" },
    { name: "statistics", label: office("statistics.title"), href: "/moderation/statistics" },
    ...(may(await currentUser(), "administer") ? [{ name: "admin", label: office("title"), href: "/admin" }] : []),
  ];
  return (
    <nav aria-label={t("title")} className="flex flex-wrap gap-x-6 gap-y-2 border-line border-b pb-3">
      {places.map(({ name, label, count, href }) => (
        <a
          key={name}
          href={localePath(locale, href)}
          aria-current={name === show ? "page" : undefined}
          className="nav-link"
        >
          {label} {count === undefined ? null : <span className="text-quiet text-sm tabular-nums">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
