import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { HeldNotice } from "@/components/account/held";
import { Button } from "@/components/form/button";
import { ErrorSummary, Notice } from "@/components/form/messages";
import { DraftConflict } from "@/components/submit/draft-conflict";
import { FillStep } from "@/components/submit/fill-step";
import { FilledNotice } from "@/components/submit/filled-notice";
import { SubmissionForm } from "@/components/submit/submission-form";
import type { Actor } from "@/lib/accounts/actor";
import { requireUser } from "@/lib/accounts/loaders";
import { type Draft, readDraft } from "@/lib/catalogue/draft-data";
import { readFilling } from "@/lib/catalogue/filling";
import { contentErrors } from "@/lib/catalogue/rules";
import { emptyContent, type Kind, kinds } from "@/lib/catalogue/schema";
import { dayOf } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { fileSize } from "@/lib/i18n/sizes";
import { vocabulary } from "@/lib/vocabulary/data";
import { autosave, choose, discard, lookForTwins, send } from "../actions";
import { fillingWords } from "../filling";
import { formContext } from "../form";

type Props = {
  params: Promise<{ locale: Locale; kind: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale, kind } = await params;
  if (!isKind(kind)) return {};
  const t = await getTranslations({ locale, namespace: "submit" });
  return { title: t(`heading.${kind}`) };
}

export default async function SubmissionPage({ params, searchParams }: Props) {
  const [{ locale, kind }, query] = await Promise.all([params, searchParams]);
  if (!isKind(kind)) return <MissingPage />;
  const user = await requireUser(locale);
  const draft = await openDraft(user, kind, query.entry, locale);
  if (!draft) return <MissingPage />;
  const [t, twins] = await Promise.all([
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "twins" }),
  ]);

  if (draft.rival) {
    return (
      <div className="page">
        <DraftConflict
          entryId={draft.entryId}
          kept={draft.content}
          rival={draft.rival}
          choose={choose}
          t={t as never}
        />
      </div>
    );
  }
  const wrong = query.check ? contentErrors(draft.content, await vocabulary()) : {};
  const fileProblem = fileProblems.find((problem) => problem === query.problem);
  if (fileProblem) wrong.file = [{ key: fileProblem, values: { megabytes: 25 } }];
  const filling = await fillingWords(draft, query, locale);
  const { form, summary } = await formContext(draft.content, wrong, locale, {
    more: query.more,
    origin: filling.origin,
  });
  return (
    <div className="page space-y-8">
      <h1>{t(draft.isPublic ? `headingEdit.${kind}` : `heading.${kind}`)}</h1>
      {user.held ? <HeldNotice locale={locale} /> : null}
      {user.emailVerified ? null : <Notice tone="warning">{t("unconfirmed")}</Notice>}
      <ErrorSummary title={t("wrong")} errors={summary} />
      {query.saved || fileProblem || query.problem === "held" ? (
        <Notice tone="success" live>
          {t("saved")}
        </Notice>
      ) : null}
      {query.problem === "tooLong" ? <Notice tone="error">{t("problem.tooLong")}</Notice> : null}
      {query.problem === "tooMany" ? (
        <Notice tone="error">{t("problem.tooMany", { minutes: Number(query.minutes) || 1 })}</Notice>
      ) : null}
      {draft.asked ? (
        <Notice tone="warning" title={t("asked")}>
          <p className="whitespace-pre-line" dir="auto">
            {draft.asked.reason}
          </p>
          <p className="mt-2 text-quiet text-sm">{dayOf(draft.asked.at, locale)}</p>
        </Notice>
      ) : null}
      <SubmissionForm
        form={form}
        start={
          kind === "publication" ? (
            <div id="fill" className="scroll-mt-6 space-y-6">
              {filling.notice ? <FilledNotice {...filling.notice} /> : null}
              <FillStep {...filling.step} />
            </div>
          ) : null
        }
        entryId={draft.entryId}
        version={draft.version}
        window={crypto.randomUUID()}
        files={draft.files.map((file) => ({ ...file, size: fileSize(file.size, locale) }))}
        send={send}
        autosave={autosave}
        twins={{ look: lookForTwins, words: { title: twins("title"), newWindow: twins("newWindow") } }}
        locale={locale}
        writer={user.id}
      />
      {draft.version > 0 && draft.state === "DRAFT" ? (
        <form action={discard}>
          <input type="hidden" name="entryId" value={draft.entryId} />
          <Button kind="quiet">{t("buttons.discard")}</Button>
        </form>
      ) : null}
    </div>
  );
}

const fileProblems = ["notPdf", "fileTooLarge", "fileEmpty", "tooManyUploads"] as const;

/** The draft that the address names, or a new one that is kept as soon as something is typed. */
async function openDraft(user: Actor, kind: Kind, entryId: string | undefined, locale: Locale): Promise<Draft | null> {
  if (entryId === undefined) return newDraft(kind, locale);
  const draft = await readDraft(user, entryId);
  return draft?.kind === kind ? draft : null;
}

/** Whoever reads the form in a language most likely writes in it. */
function newDraft(kind: Kind, language: Locale): Draft {
  return {
    entryId: crypto.randomUUID(),
    version: 0,
    kind,
    state: "DRAFT",
    content: { ...emptyContent(kind), language },
    rival: null,
    files: [],
    asked: null,
    isPublic: false,
    savedFrom: null,
    filling: readFilling(null),
  };
}

const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text);
