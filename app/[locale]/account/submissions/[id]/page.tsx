import { getTranslations } from "next-intl/server";
import { ContentDifferences } from "@/app/content-differences";
import { ConversationSection } from "@/app/conversation-section";
import { EntryPreview } from "@/app/entry-preview";
import { MissingPage } from "@/app/missing-page";
import { Button, ButtonLink } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { DifferencesKey } from "@/components/moderation/differences";
import { History } from "@/components/moderation/history";
import { StepForm } from "@/components/moderation/step-form";
import { ServicePromise } from "@/components/submit/service-promise";
import { requireUser } from "@/lib/accounts/loaders";
import { kindPaths } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readAmendments } from "@/lib/moderation/amendment-data";
import { readCase } from "@/lib/moderation/case-data";
import { readMergings } from "@/lib/moderation/merge-data";
import { markNoticesRead } from "@/lib/moderation/notice-mutations";
import { readServiceTarget } from "@/lib/moderation/service-target-data";
import { act, change, write } from "../actions";
import { OfferedTranslation } from "../translations";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ done?: string; problem?: string; quote?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "submissions" });
  return { title: t("title") };
}

const ownSteps = ["appeal", "withdraw"] as const;

export default async function OwnSubmissionPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const found = await readCase(user, id);
  if (!found?.isOwn) return <MissingPage />;
  await markNoticesRead(user.id, found.entryId);
  const [amendments, mergings, target, t, words, desk, revisions, merge] = await Promise.all([
    readAmendments(found.entryId),
    readMergings(found.entryId),
    readServiceTarget(),
    getTranslations({ locale, namespace: "submissions" }),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "desk" }),
    getTranslations({ locale, namespace: "revisions" }),
    getTranslations({ locale, namespace: "merge" }),
  ]);
  const writable = found.state === "DRAFT" || found.state === "CHANGES_REQUESTED";
  const changeable =
    found.isPublic && !found.translation?.waits && (found.state === "PUBLISHED" || found.state === "DECLINED");
  const steps = ownSteps.filter((name) => found.possible.includes(name));
  const reason = found.state === "CHANGES_REQUESTED" || found.state === "DECLINED" ? found.history[0]?.reason : null;
  const done = ["submitted", "withdraw", "appeal"].find((name) => name === query.done);

  return (
    <div className="page space-y-8">
      <p>
        <a href={localePath(locale, "/account/submissions")}>{t("title")}</a>
      </p>
      {done ? (
        <Notice tone="success" live>
          {t(done === "submitted" && found.state === "PUBLISHED" ? "done.published" : `done.${done}`)}
        </Notice>
      ) : null}
      {query.problem === "closed" ? <Notice tone="warning">{t("problem.closed")}</Notice> : null}
      {mergings.into ? (
        <Notice title={merge("isMerged")}>
          <a href={localePath(locale, mergings.into.path)}>
            <bdi>{mergings.into.title}</bdi>
          </a>
        </Notice>
      ) : null}
      <Notice
        tone={found.state === "CHANGES_REQUESTED" || found.state === "DECLINED" ? "warning" : "information"}
        title={words(`states.${found.state}`)}
      >
        <p>{t(`next.${found.state}`)}</p>
        {found.state === "SUBMITTED" ? <ServicePromise days={target} /> : null}
        {reason ? (
          <blockquote className="mt-2 whitespace-pre-line" dir="auto">
            {reason}
          </blockquote>
        ) : null}
      </Notice>
      {found.translation?.waits ? <OfferedTranslation translation={found.translation} /> : null}
      <div className="flex flex-wrap gap-4">
        {writable ? (
          <ButtonLink kind="primary" href={localePath(locale, `/submit/${found.kind}?entry=${found.entryId}`)}>
            {t("continue")}
          </ButtonLink>
        ) : null}
        {found.isPublic ? (
          <ButtonLink href={localePath(locale, `/${kindPaths[found.kind]}/${found.slug}`)}>{t("read")}</ButtonLink>
        ) : null}
        {changeable ? (
          <form action={change}>
            <input type="hidden" name="entryId" value={found.entryId} />
            <input type="hidden" name="kind" value={found.kind} />
            <Button>{t("change")}</Button>
          </form>
        ) : null}
      </div>
      <section className="border-line border-y py-6">
        <EntryPreview content={found.content} files={found.files} locale={locale} />
      </section>
      {steps.length > 0 ? (
        <details open={query.problem !== undefined} className="border-line border-b pb-4">
          <summary className="cursor-pointer font-semibold font-title text-lg">{t("steps")}</summary>
          <div className="mt-4">
            <StepForm
              action={act}
              entryId={found.entryId}
              version={found.version}
              buttons={steps.map((name) => ({ transition: name, label: words(`transitions.${name}`) }))}
              words={{ reason: words("reason"), hint: "", wrong: words("wrong") }}
            />
          </div>
        </details>
      ) : null}
      {amendments.length > 0 ? (
        <section aria-labelledby="amendments" className="space-y-3 border-line border-t pt-4">
          <h2 id="amendments" className="text-lg">
            {desk("changes.title")}
          </h2>
          <DifferencesKey />
          {amendments.map(({ revision, before, after }) => (
            <ContentDifferences key={revision} locale={locale} before={before} after={after} />
          ))}
        </section>
      ) : null}
      <ConversationSection
        viewer={user}
        locale={locale}
        thread={{ ...found, translation: null, mayNote: false }}
        action={write}
        done={query.done}
        quoting={query.quote}
      />
      <section aria-labelledby="history">
        <h2 id="history" className="mb-4">
          {t("history")}
        </h2>
        <History steps={found.history} />
        <p className="mt-4">
          <a href={localePath(locale, `/account/submissions/${found.entryId}/revisions`)}>{revisions("title")}</a>
        </p>
      </section>
    </div>
  );
}
