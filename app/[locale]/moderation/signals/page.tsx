import { getTranslations } from "next-intl/server";
import { StandingOut } from "@/components/admin/standing-out";
import { requireModerator } from "@/lib/accounts/loaders";
import type { Locale } from "@/lib/i18n/locales";
import { readStandingOut } from "@/lib/moderation/signal-data";
import { ModerationNavigation } from "../navigation";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("signals.title") };
}

export default async function SignalsPage({ params }: Props) {
  const { locale } = await params;
  const moderator = await requireModerator(locale);
  const [{ found, lookedAt }, t] = await Promise.all([
    readStandingOut(),
    getTranslations({ locale, namespace: "admin.signals" }),
  ]);
  return (
    <div className="page space-y-8">
      <h1>{t("title")}</h1>
      <ModerationNavigation locale={locale} show="signals" moderatorId={moderator.id} />
      <p className="max-w-[65ch] text-quiet">{t("intro", { count: lookedAt })}</p>
      <StandingOut found={found} />
    </div>
  );
}
