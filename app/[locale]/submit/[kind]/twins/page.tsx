import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { twinLines } from "@/app/twin-lines";
import { TwinList } from "@/components/entry/twin-list";
import { Button, ButtonLink } from "@/components/form/button";
import { requireUser } from "@/lib/accounts/loaders";
import { readDraft } from "@/lib/catalogue/draft-data";
import { findTwinsToAskAbout } from "@/lib/catalogue/likeness/typed-data";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { answerNo, discard } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; kind: string }>;
  searchParams: Promise<{ entry?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "twins" });
  return { title: t("ask.title") };
}

/** Between a draft and its submission, where the hub seems to have the work already. */
export default async function TwinsPage({ params, searchParams }: Props) {
  const [{ locale, kind }, { entry = "" }] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const draft = await readDraft(user, entry);
  if (!draft || draft.kind !== kind) return <MissingPage />;
  const twins = await findTwinsToAskAbout(user, draft);
  const form = localePath(locale, `/submit/${kind}?entry=${entry}`);
  if (twins.length === 0) redirect(form);
  const t = await getTranslations({ locale, namespace: "twins" });
  return (
    <div className="page space-y-8">
      <div>
        <h1>{t("ask.title")}</h1>
        <p className="mt-3 max-w-[65ch] text-quiet">{t("ask.intro")}</p>
      </div>
      <div className="max-w-[65ch] border-line border-y py-6">
        <TwinList twins={await twinLines(twins)} />
      </div>
      <div className="flex flex-wrap gap-4">
        <form action={answerNo}>
          <input type="hidden" name="kind" value={draft.kind} />
          <input type="hidden" name="entryId" value={draft.entryId} />
          <input type="hidden" name="version" value={draft.version} />
          {twins.map(({ entryId }) => (
            <input key={entryId} type="hidden" name="other" value={entryId} />
          ))}
          <Button kind="primary">{t("ask.no")}</Button>
        </form>
        <ButtonLink href={form}>{t("ask.back")}</ButtonLink>
      </div>
      {draft.state === "DRAFT" ? (
        <form action={discard}>
          <input type="hidden" name="entryId" value={draft.entryId} />
          <Button kind="quiet">{t("ask.yes")}</Button>
        </form>
      ) : null}
    </div>
  );
}
