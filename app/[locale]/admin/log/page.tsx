import { getTranslations } from "next-intl/server";
import { AuditList } from "@/components/admin/audit-list";
import { Pages } from "@/components/admin/pages";
import { Button } from "@/components/form/button";
import { Select } from "@/components/form/choice";
import { TextInput } from "@/components/form/text";
import { auditFilterSchema, readAudit, readAuditChoices } from "@/lib/accounts/audit-data";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { localePath } from "@/lib/i18n/locales";
import { AdminFrame } from "../frame";
import { type AdminProps, given } from "../page-props";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.log") };
}

export default async function AuditPage({ params, searchParams }: AdminProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const filter = auditFilterSchema.parse(given(query));
  const [{ lines, pages }, { actors, actions }, t] = await Promise.all([
    readAudit(filter),
    readAuditChoices(),
    getTranslations({ locale, namespace: "admin" }),
  ]);
  const nameOf = (action: string) => {
    if (t.has(`decisions.${action}`)) return t(`decisions.${action}`);
    return t.has(`actions.${action}`) ? t(`actions.${action}`) : action;
  };
  const to = (page: number) =>
    localePath(locale, `/admin/log?${new URLSearchParams({ ...given(query), page: String(page) })}`);
  return (
    <AdminFrame locale={locale} show="log" title={t("navigation.log")}>
      <p className="max-w-[65ch] text-quiet">{t("log.intro")}</p>
      <form
        action={localePath(locale, "/admin/log")}
        method="get"
        className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5 lg:items-end"
      >
        <Select
          name="actor"
          label={t("log.actor")}
          empty={t("people.any")}
          options={actors.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={filter.actor ?? ""}
        />
        <Select
          name="action"
          label={t("log.action")}
          empty={t("people.any")}
          options={actions.map((action) => ({ value: action, label: nameOf(action) }))}
          defaultValue={filter.action ?? ""}
        />
        <TextInput type="date" name="since" label={t("log.since")} defaultValue={filter.since ?? ""} />
        <TextInput type="date" name="until" label={t("log.until")} defaultValue={filter.until ?? ""} />
        <div>
          <Button>{t("people.apply")}</Button>
        </div>
      </form>
      <AuditList lines={lines} />
      <Pages page={filter.page} pages={pages} to={to} />
    </AdminFrame>
  );
}
