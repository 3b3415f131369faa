import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { RevisionsPage } from "@/app/revisions-page";
import { requireUser } from "@/lib/accounts/loaders";
import type { Locale } from "@/lib/i18n/locales";
import { readRevisions } from "@/lib/moderation/revision-data";
import { bringBack } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ from?: string; to?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "revisions" });
  return { title: t("title") };
}

export default async function OwnRevisionsPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const found = await readRevisions(user, id);
  if (!found?.isOwn) return <MissingPage />;
  const page = `/account/submissions/${found.entryId}`;
  return <RevisionsPage locale={locale} found={found} page={page} query={query} bringBack={bringBack} />;
}
