import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { FormProblems } from "@/components/account/frame";
import { DomainForm, DomainList } from "@/components/admin/domains";
import { Notice } from "@/components/form/messages";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { asDomain, freeProvidersWithin } from "@/lib/accounts/mail-domain";
import { readDomainRules } from "@/lib/accounts/mail-domain-data";
import { AdminFrame } from "../frame";
import type { AdminProps } from "../page-props";
import { removeRule, setRule } from "./actions";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.domains") };
}

export default async function DomainsPage({ params, searchParams }: AdminProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const [view, rules, t, words] = await Promise.all([
    formView(query.back),
    readDomainRules(),
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "trust.domains" }),
  ]);
  const free = freeProvidersWithin(asDomain(view.value("domain")) ?? "");
  const done = `done.${query.done}`;
  return (
    <AdminFrame locale={locale} show="domains" title={t("navigation.domains")}>
      {query.done && words.has(done) ? (
        <Notice tone="success" live>
          <p>{words(done)}</p>
          {Number(query.held) > 0 ? <p>{words("newlyHeld", { count: Number(query.held) })}</p> : null}
          {Number(query.released) > 0 ? <p>{words("released", { count: Number(query.released) })}</p> : null}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      <p className="max-w-[65ch]">{words("intro")}</p>
      <DomainList rules={rules} remove={removeRule} />
      <section aria-labelledby="new" className="space-y-4 border-line border-t pt-6">
        <h2 id="new">{words("new")}</h2>
        <DomainForm action={setRule} view={view} free={free} />
      </section>
    </AdminFrame>
  );
}
