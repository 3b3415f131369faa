import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { FormProblems } from "@/components/account/frame";
import { Appeals } from "@/components/admin/appeals";
import { AuditList } from "@/components/admin/audit-list";
import { DecisionForm } from "@/components/admin/decision-form";
import { DomainOfPerson } from "@/components/admin/domain-of-person";
import { PersonEntries, PersonFacts } from "@/components/admin/person-facts";
import { Notice } from "@/components/form/messages";
import { auditFilterSchema, readAudit } from "@/lib/accounts/audit-data";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readDomainRuleFor } from "@/lib/accounts/mail-domain-data";
import { readPerson } from "@/lib/accounts/people-data";
import { mayOnPerson } from "@/lib/accounts/permissions";
import { decisions, possibleDecisions, standingOf } from "@/lib/accounts/standing";
import { dayOf } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { answer, decide } from "../../actions";
import { AdminFrame } from "../../frame";
import type { AdminProps } from "../../page-props";

type Props = Omit<AdminProps, "params"> & { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.people") };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const administrator = await requireAdministrator(locale);
  const person = await readPerson(id);
  if (!person) return <MissingPage />;
  const [rule, view, { lines }, terms, t] = await Promise.all([
    readDomainRuleFor(person.email),
    formView(query.back),
    readAudit(auditFilterSchema.parse({ subject: id })),
    vocabulary(),
    getTranslations({ locale, namespace: "admin" }),
  ]);
  const possible = possibleDecisions(standingOf(person)).filter((name) =>
    mayOnPerson(administrator, decisions[name].by, person),
  );
  const done = `done.${query.done}`;
  return (
    <AdminFrame locale={locale} show="people" title={<bdi>{person.name}</bdi>}>
      {query.done && t.has(done) ? (
        <Notice tone="success" live>
          {t(done, { count: Number(query.entries) || 0 })}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      <PersonFacts person={person} country={person.countryId && terms.label(person.countryId, locale)} />
      {person.blockedAt ? (
        <Notice tone="warning">
          {t("person.blocked", { date: dayOf(person.blockedAt, locale), reason: person.blockReason ?? "" })}
        </Notice>
      ) : null}
      {person.honeypotAt ? <Notice>{t("signals.reasons.honeypotAccount")}</Notice> : null}
      {rule ? <DomainOfPerson person={person} rule={rule} /> : null}
      {person.appeals.length > 0 ? (
        <section aria-labelledby="asked" className="space-y-4">
          <h2 id="asked">{t("person.asked")}</h2>
          <Appeals person={person} answer={answer} view={view} />
        </section>
      ) : null}
      <section aria-labelledby="decide" className="space-y-4 border-line border-t pt-6">
        <h2 id="decide">{t("decision.title")}</h2>
        {possible.length > 0 ? (
          <DecisionForm personId={person.id} possible={possible} action={decide} view={view} />
        ) : (
          <p>{t("decision.own")}</p>
        )}
      </section>
      <section aria-labelledby="log" className="space-y-3">
        <h2 id="log">{t("person.log")}</h2>
        {lines.length > 0 ? <AuditList lines={lines} /> : <p className="text-quiet">{t("person.noLog")}</p>}
      </section>
      <section aria-labelledby="entries" className="space-y-3">
        <h2 id="entries">{t("person.entries")}</h2>
        <PersonEntries person={person} />
      </section>
      <p>
        <a href={localePath(locale, "/admin/people")}>{t("person.back")}</a>
      </p>
    </AdminFrame>
  );
}
