import { getTranslations } from "next-intl/server";
import { AuditList } from "@/components/admin/audit-list";
import { auditFilterSchema, readAudit } from "@/lib/accounts/audit-data";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readOffice } from "@/lib/accounts/people-data";
import { dayOf } from "@/lib/i18n/dates";
import { localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import { AdminFrame } from "./frame";
import type { AdminProps } from "./page-props";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("title") };
}

/** Which list a number leads to. */
const lists = {
  people: "",
  moderators: "?role=MODERATOR",
  administrators: "?role=ADMINISTRATOR",
  trusted: "?standing=trusted",
  blocked: "?standing=blocked",
  unconfirmed: "?standing=unconfirmed",
} as const;

export default async function AdminPage({ params }: AdminProps) {
  const { locale } = await params;
  await requireAdministrator(locale);
  const [{ counts, appeals }, { lines }, t] = await Promise.all([
    readOffice(),
    readAudit(auditFilterSchema.parse({}), 8),
    getTranslations({ locale, namespace: "admin" }),
  ]);
  return (
    <AdminFrame locale={locale} show="overview" title={t("title")}>
      <dl className="grid grid-cols-2 gap-x-12 border-ink border-t sm:grid-cols-3">
        {(Object.keys(lists) as (keyof typeof lists)[]).map((key) => (
          <div key={key} className="flex flex-col-reverse justify-end border-line border-b py-4">
            <dt>
              <a href={localePath(locale, `/admin/people${lists[key]}`)}>{t(`counts.${key}`)}</a>
            </dt>
            <dd className="font-semibold font-title text-2xl text-sea">{wholeNumber(counts[key], locale)}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="appeals" className="space-y-3">
        <h2 id="appeals">{t("appeals.title")}</h2>
        {appeals.length === 0 ? <p className="text-quiet">{t("appeals.none")}</p> : null}
        <ol className="space-y-5">
          {appeals.map(({ id, user, text, createdAt }) => (
            <li key={id} className="border-turmeric border-s-4 ps-4">
              <p>
                <a href={localePath(locale, `/admin/people/${user.id}#asked`)} className="font-medium">
                  {t("appeals.from", { name: user.name, date: dayOf(createdAt, locale) })}
                </a>
              </p>
              <p className="line-clamp-3 max-w-[65ch]" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="latest" className="space-y-3">
        <h2 id="latest">{t("latest")}</h2>
        <AuditList lines={lines} />
        <p>
          <a href={localePath(locale, "/admin/log")}>{t("wholeLog")}</a>
        </p>
      </section>
    </AdminFrame>
  );
}
