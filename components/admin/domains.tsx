import { useLocale, useTranslations } from "next-intl";
import { domainRights } from "@/lib/accounts/mail-domain";
import type { ListedDomainRule } from "@/lib/accounts/mail-domain-data";
import { dayOf } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { Button } from "../form/button";
import { Checkbox, Radios } from "../form/choice";
import { Notice } from "../form/messages";
import { TextArea, TextInput } from "../form/text";

type Action = (form: FormData) => Promise<void>;

/** The rules that there are, each with whom it concerns, why, and a button that takes it away. */
export function DomainList({ rules, remove }: { rules: ListedDomainRule[]; remove: Action }) {
  const t = useTranslations("trust.domains");
  const locale = useLocale();
  if (rules.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rules.map(({ domain, right, reason, updatedAt, accounts, concerned }) => (
        <li key={domain} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <div className="min-w-0">
            <p>
              <bdi className="break-all font-medium font-title">{domain}</bdi>{" "}
              <span className={right === "BLOCKED" ? "font-medium text-alarm" : "text-sea"}>{t(`is.${right}`)}</span>
            </p>
            <p className="max-w-[65ch]" dir="auto">
              {reason}
            </p>
            <p className="text-quiet text-sm">
              {[
                t("accounts", { count: accounts }),
                accounts > concerned ? t("own", { count: accounts - concerned }) : null,
                t("since", { date: dayOf(updatedAt, locale) }),
              ]
                .filter(Boolean)
                .join(MIDDLE_DOT)}
            </p>
          </div>
          <form action={remove}>
            <input type="hidden" name="domain" value={domain} />
            <Button kind="quiet" aria-label={t("removeNamed", { domain })}>
              {t("remove")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

type FormProps = {
  action: Action;
  /** Free providers that what was typed would concern: they are named before it can be set all the same. */
  free: string[];
  view: { key: string; value: (name: string) => string; errors: (name: string) => string[] };
};

/** A rule about a domain: a new one, or another for a domain that has one. */
export function DomainForm({ action, view, free }: FormProps) {
  const t = useTranslations("trust.domains");
  const field = (name: string) => ({ name, errors: view.errors(name), defaultValue: view.value(name) });
  return (
    <form key={view.key} action={action} className="space-y-6" noValidate>
      <TextInput {...field("domain")} label={t("domain")} hint={t("domainHint")} dir="ltr" maxLength={300} required />
      {free.length > 0 ? (
        <Notice tone="warning" title={t("free", { providers: free.slice(0, 5).join(", ") })}>
          <p className="mb-3 max-w-[65ch]">{t("freeWhy")}</p>
          <Checkbox name="anyway" value="yes" label={t("anyway")} />
        </Notice>
      ) : null}
      <Radios
        {...field("right")}
        label={t("right")}
        options={domainRights.map((right) => ({
          value: right,
          label: t(`rights.${right}`),
          hint: t(`hints.${right}`),
        }))}
        required
      />
      <TextArea {...field("reason")} label={t("reason")} hint={t("reasonHint")} maxLength={2000} dir="auto" required />
      <Button kind="primary">{t("save")}</Button>
    </form>
  );
}
