import { getTranslations } from "next-intl/server";
import { EntryPreview } from "@/app/entry-preview";
import { MissingPage } from "@/app/missing-page";
import { twinLines } from "@/app/twin-lines";
import { TwinList } from "@/components/entry/twin-list";
import { ButtonLink } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { requireUser } from "@/lib/accounts/loaders";
import { readDraft } from "@/lib/catalogue/draft-data";
import { findTwinsOfDraft } from "@/lib/catalogue/likeness/typed-data";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = {
  params: Promise<{ locale: Locale; kind: string }>;
  searchParams: Promise<{ entry?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "submit" });
  return { title: t("preview.title") };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ locale, kind }, { entry = "" }] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const draft = await readDraft(user, entry);
  if (!draft || draft.kind !== kind) return <MissingPage />;
  const [t, words, twins] = await Promise.all([
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "twins" }),
    findTwinsOfDraft(user, draft).then(twinLines),
  ]);
  return (
    <div className="page space-y-8">
      <Notice title={t("preview.title")}>{t("preview.note")}</Notice>
      {twins.length > 0 ? (
        <Notice tone="warning" title={words("ask.title")}>
          <div className="mt-2">
            <TwinList twins={twins} />
          </div>
        </Notice>
      ) : null}
      <EntryPreview content={draft.content} files={draft.files} locale={locale} />
      <ButtonLink kind="primary" href={localePath(locale, `/submit/${kind}?entry=${entry}`)}>
        {t("buttons.continue")}
      </ButtonLink>
    </div>
  );
}
