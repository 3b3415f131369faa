import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/admin/pages";
import { Notice } from "@/components/form/messages";
import { DeadLinkList } from "@/components/moderation/dead-link-list";
import { requireModerator } from "@/lib/accounts/loaders";
import { areLinksChecked } from "@/lib/catalogue/link-checker";
import { readLinkReport } from "@/lib/catalogue/link-data";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { ModerationNavigation } from "../navigation";
import { forgive } from "./actions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ page?: string; done?: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "links" });
  return { title: t("title") };
}

/** Addresses of public entries that lead nowhere. */
export default async function LinksPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const page = Math.min(Math.max(Number.parseInt(query.page ?? "1", 10) || 1, 1), 10_000);
  const [report, t] = await Promise.all([readLinkReport(page), getTranslations({ locale, namespace: "links" })]);
  const { known, checked, failing, total } = report;
  return (
    <div className="page space-y-8">
      <h1>{t("title")}</h1>
      <ModerationNavigation locale={locale} show="links" moderatorId={moderator.id} />
      {areLinksChecked() ? null : <Notice>{t("off")}</Notice>}
      {query.done === "forgiven" ? (
        <Notice tone="success" live>
          {t("forgiven")}
        </Notice>
      ) : null}
      <p className="max-w-[65ch] text-quiet">{t("intro")}</p>
      <p>{[t("found", { count: total }), t("state", { known, checked, failing })].join(" ")}</p>
      <DeadLinkList links={report.links} forgive={forgive} />
      <Pages page={page} pages={report.pages} to={(next) => localePath(locale, `/moderation/links?page=${next}`)} />
    </div>
  );
}
