import { getTranslations } from "next-intl/server";
import { DeskStatistics } from "@/components/admin/desk-statistics";
import { requireModerator } from "@/lib/accounts/loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { deskPeriods, loadDeskStatistics } from "@/lib/insight/desk-loaders";
import { ModerationNavigation } from "../navigation";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ days?: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("statistics.title") };
}

export default async function DeskStatisticsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const days = deskPeriods.find((period) => String(period) === query.days) ?? 365;
  const [statistics, t] = await Promise.all([
    loadDeskStatistics(moderator.id, days, locale),
    getTranslations({ locale, namespace: "admin.statistics" }),
  ]);
  return (
    <div className="page space-y-10">
      <h1>{t("title")}</h1>
      <ModerationNavigation locale={locale} show="statistics" moderatorId={moderator.id} />
      <nav aria-label={t("period")} className="flex flex-wrap gap-x-6">
        {deskPeriods.map((period) => (
          <a
            key={period}
            href={localePath(locale, `/moderation/statistics?days=${period}`)}
            aria-current={period === days ? "page" : undefined}
            className="nav-link"
          >
            {t("last", { count: period })}
          </a>
        ))}
      </nav>
      <DeskStatistics statistics={statistics} />
    </div>
  );
}
