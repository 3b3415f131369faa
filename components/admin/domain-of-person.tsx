import { useLocale, useTranslations } from "next-intl";
import { type DomainRule, ruleOver } from "@/lib/accounts/mail-domain";
import type { PersonFile } from "@/lib/accounts/people-data";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Notice } from "../form/messages";

/** The rule about a person's mail domain, and whether it concerns them or what was decided about themselves goes before. */
export function DomainOfPerson({ person, rule }: { person: PersonFile; rule: DomainRule }) {
  const t = useTranslations("trust.domains");
  const locale = useLocale() as Locale;
  const concerned = ruleOver(person, [rule]) !== null;
  return (
    <Notice tone={concerned && rule.right === "BLOCKED" ? "warning" : undefined}>
      <p>
        <a href={localePath(locale, "/admin/domains")}>
          <bdi>{rule.domain}</bdi>
        </a>{" "}
        {t(`is.${rule.right}`)}
      </p>
      <p>{t(concerned ? "concerned" : "notConcerned")}</p>
    </Notice>
  );
}
