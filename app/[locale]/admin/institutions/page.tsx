import { getTranslations } from "next-intl/server";
import { InstitutionList } from "@/components/admin/institutions";
import { Pages } from "@/components/admin/pages";
import { Button } from "@/components/form/button";
import { TextInput } from "@/components/form/text";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readInstitutions } from "@/lib/catalogue/institution-data";
import { institutionFilterSchema } from "@/lib/catalogue/institution-schema";
import { localePath } from "@/lib/i18n/locales";
import { AdminFrame } from "../frame";
import { type AdminProps, given } from "../page-props";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.institutions") };
}

export default async function InstitutionsPage({ params, searchParams }: AdminProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const filter = institutionFilterSchema.parse(query);
  const [{ institutions, total, pages }, t, words] = await Promise.all([
    readInstitutions(filter, locale),
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "institutions" }),
  ]);
  const page = localePath(locale, "/admin/institutions");
  return (
    <AdminFrame locale={locale} show="institutions" title={t("navigation.institutions")}>
      <search>
        <form action={page} className="flex flex-wrap items-end gap-4">
          <div className="max-w-[40rem] grow">
            <TextInput name="q" label={words("search")} defaultValue={filter.q} maxLength={200} dir="auto" />
          </div>
          <Button>{words("find")}</Button>
        </form>
      </search>
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <span role="status">{words("found", { count: total })}</span>
        <a href={localePath(locale, "/admin/institutions/new")}>{words("new")}</a>
      </p>
      <InstitutionList institutions={institutions} />
      <Pages
        ordered
        page={filter.page}
        pages={pages}
        to={(to) => `${page}?${new URLSearchParams(given({ q: filter.q, page: String(to) }))}`}
      />
    </AdminFrame>
  );
}
