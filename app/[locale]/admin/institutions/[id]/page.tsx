import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { termChoices } from "@/app/term-choices";
import { FormProblems } from "@/components/account/frame";
import { Counts, InstitutionDescription, InstitutionMerge, InstitutionNames } from "@/components/admin/institutions";
import { Notice } from "@/components/form/messages";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readInstitutionFile } from "@/lib/catalogue/institution-data";
import { institutionFilterSchema } from "@/lib/catalogue/institution-schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { AdminFrame } from "../../frame";
import type { AdminProps } from "../../page-props";
import { merge, saveFacts, saveNames } from "../actions";

type Props = Omit<AdminProps, "params"> & { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.institutions") };
}

export default async function InstitutionPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const { q } = institutionFilterSchema.parse(query);
  const institution = await readInstitutionFile(id, q, locale);
  if (!institution) return <MissingPage />;
  const [view, choices, t, words] = await Promise.all([
    formView(query.back),
    termChoices(locale),
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "institutions" }),
  ]);
  const done = `done.${query.done}`;
  return (
    <AdminFrame locale={locale} show="institutions" title={<bdi>{institution.name}</bdi>}>
      {query.done && words.has(done) ? (
        <Notice tone="success" live>
          {words(done, { count: Number(query.entries) || 0 })}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      <div className="space-y-1">
        <p>
          <Counts institution={institution} />
        </p>
        {institution.merged.length > 0 ? (
          <p className="text-quiet">{words("alsoCalled", { names: institution.merged.join("; ") })}</p>
        ) : null}
        <p>
          <a href={localePath(locale, `/institutions/${institution.slug}`)}>{words("itsPage")}</a>
        </p>
      </div>
      <section aria-labelledby="names" className="space-y-4 border-line border-t pt-6">
        <h2 id="names">{words("names")}</h2>
        <InstitutionNames institution={institution} action={saveNames} view={view} />
      </section>
      <section aria-labelledby="known" className="space-y-4 border-line border-t pt-6">
        <h2 id="known">{words("known")}</h2>
        <InstitutionDescription institution={institution} action={saveFacts} view={view} {...choices} />
      </section>
      <section aria-labelledby="merging" className="space-y-4 border-line border-t pt-6">
        <h2 id="merging">{words("merging")}</h2>
        <InstitutionMerge institution={institution} action={merge} view={view} q={q} />
      </section>
    </AdminFrame>
  );
}
