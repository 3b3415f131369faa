import { getTranslations } from "next-intl/server";
import { EntryPreview } from "@/app/entry-preview";
import { MissingPage } from "@/app/missing-page";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { History } from "@/components/moderation/history";
import { StepForm } from "@/components/moderation/step-form";
import { TopicsField } from "@/components/submit/common-groups";
import { CountriesField } from "@/components/submit/place-groups";
import { shownName } from "@/lib/accounts/former-member";
import { requireModerator } from "@/lib/accounts/loaders";
import { contentErrors } from "@/lib/catalogue/rules";
import { kindPaths } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readCase } from "@/lib/moderation/case-data";
import { isTransitionName, transitions } from "@/lib/moderation/workflow";
import { vocabulary } from "@/lib/vocabulary/data";
import { formContext } from "../../submit/form";
import { assignTerms, decide } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

export default async function CasePage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const found = await readCase(moderator, id);
  if (!found) return <MissingPage />;
  const terms = await vocabulary();
  const wrong = contentErrors(found.content, terms);
  const [{ form, summary }, t, leaving] = await Promise.all([
    formContext(found.content, wrong, locale),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "leaving" }),
  ]);
  const openToReview = found.state === "SUBMITTED" || found.state === "IN_REVIEW";
  // A submitter's own steps stand on the page of their submission.
  const steps = found.possible.filter((name) => transitions[name].by !== "submit" && transitions[name].by !== "appeal");
  const mayClassify = openToReview && found.possible.includes("approve");
  const facts = [
    [t("case.state"), t(`states.${found.state}`)],
    [t("case.submittedBy"), shownName(found.submitter?.name, { former: leaving("formerMember"), nobody: "" })],
    [t("case.claimedBy"), found.claimedBy?.name],
    [t("case.source"), found.source],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));

  return (
    <div className="page space-y-10">
      <p>
        <a href={localePath(locale, "/moderation")}>{t("case.back")}</a>
      </p>
      {query.done && (isTransitionName(query.done) || query.done === "classify") ? (
        <Notice tone="success" live>
          {t(`done.${query.done}`)}
        </Notice>
      ) : null}
      {query.problem === "overtaken" ? <Notice tone="warning">{t("problem.overtaken")}</Notice> : null}
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {found.isPublic ? (
        <p>
          <a href={localePath(locale, `/${kindPaths[found.kind]}/${found.slug}`)}>{t("case.public")}</a>
        </p>
      ) : null}

      <section aria-labelledby="appearance" className="border-line border-y py-6">
        <h2 id="appearance" className="mb-4 text-quiet text-sm">
          {t("case.asItWillAppear")}
        </h2>
        <EntryPreview content={found.content} files={found.files} locale={locale} />
      </section>

      {openToReview ? (
        <section aria-labelledby="checks">
          <h2 id="checks">{t("case.checks")}</h2>
          {summary.length === 0 ? (
            <p className="mt-2">{t("case.noChecks")}</p>
          ) : (
            <ul className="mt-2 list-disc ps-5">
              {summary.map(({ name, message }) => (
                <li key={`${name} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
        </section>
      ) : null}

      {mayClassify ? (
        <details open={found.content.topics.length === 0} className="border-line border-t pt-4">
          <summary className="cursor-pointer font-semibold font-title text-lg">{t("case.classify")}</summary>
          <form action={assignTerms} className="mt-4 space-y-6">
            <p className="max-w-[65ch] text-quiet">{t("case.classifyHint")}</p>
            <input type="hidden" name="entryId" value={found.entryId} />
            <input type="hidden" name="version" value={found.version} />
            <TopicsField form={form} />
            <CountriesField form={form} />
            <Button>{t("case.saveTerms")}</Button>
          </form>
        </details>
      ) : null}

      <section aria-labelledby="decision" className="space-y-4 border-line border-t pt-6">
        <h2 id="decision">{t("case.decision")}</h2>
        {found.isOwn ? <Notice>{t("case.own")}</Notice> : null}
        {steps.length > 0 ? (
          <StepForm
            action={decide}
            entryId={found.entryId}
            version={found.version}
            buttons={steps.map((name) => ({
              transition: name,
              label: t(`transitions.${name}`),
              kind: name === "approve" ? "primary" : "secondary",
            }))}
            words={{ reason: t("reason"), hint: t("reasonHint"), wrong: t("wrong") }}
          />
        ) : null}
      </section>

      <section aria-labelledby="history">
        <h2 id="history" className="mb-4">
          {t("case.history")}
        </h2>
        <History steps={found.history} />
      </section>
    </div>
  );
}
