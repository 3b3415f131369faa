import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { RevisionsPage } from "@/app/revisions-page";
import { requireModerator } from "@/lib/accounts/loaders";
import type { Locale } from "@/lib/i18n/locales";
import { readRevisions } from "@/lib/moderation/revision-data";
import { bringBack, withhold } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ from?: string; to?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "revisions" });
  return { title: t("title") };
}

export default async function CaseRevisionsPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const found = await readRevisions(moderator, id);
  if (!found) return <MissingPage />;
  return (
    <RevisionsPage
      locale={locale}
      found={found}
      page={`/moderation/${found.entryId}`}
      query={query}
      bringBack={bringBack}
      withhold={withhold}
    />
  );
}
