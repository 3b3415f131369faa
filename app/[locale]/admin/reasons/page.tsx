import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { FormProblems } from "@/components/account/frame";
import { NewReason, ReasonList } from "@/components/admin/reasons";
import { Notice } from "@/components/form/messages";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readAllReasons, reasonSteps } from "@/lib/moderation/reason-data";
import { AdminFrame } from "../frame";
import type { AdminProps } from "../page-props";
import { add, change } from "./actions";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.reasons") };
}

export default async function ReasonsPage({ params, searchParams }: AdminProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const [view, reasons, t, words, steps] = await Promise.all([
    formView(query.back),
    readAllReasons(locale),
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "reasons" }),
    getTranslations({ locale, namespace: "moderation.transitions" }),
  ]);
  const done = `done.${query.done}`;
  return (
    <AdminFrame locale={locale} show="reasons" title={t("navigation.reasons")}>
      {query.done && words.has(done) ? (
        <Notice tone="success" live>
          {words(done)}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      <p className="max-w-[65ch] text-quiet">{words("intro")}</p>
      {reasonSteps.map((step) => (
        <section key={step} aria-labelledby={step} className="space-y-3">
          <h2 id={step} className="text-xl">
            {steps(step)}
          </h2>
          <ReasonList reasons={reasons.filter(({ transition }) => transition === step)} change={change} />
        </section>
      ))}
      <section aria-labelledby="new" className="space-y-4 border-line border-t pt-6">
        <h2 id="new">{words("new")}</h2>
        <NewReason action={add} view={view} steps={reasonSteps.map((step) => ({ value: step, label: steps(step) }))} />
      </section>
    </AdminFrame>
  );
}
