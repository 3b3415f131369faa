import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { TextInput } from "@/components/form/text";
import { requireUser } from "@/lib/accounts/loaders";
import { localePath } from "@/lib/i18n/locales";
import { describeSearch, savedNameOf } from "@/lib/outreach/saved-search-data";
import { LONGEST_NAME, savedForm } from "@/lib/outreach/saved-search-schema";
import { parseSearch, searchHref } from "@/lib/search/query";
import type { PageProps } from "../../../page-props";
import { save } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("saved.new"))("title") };
}

/** Where "Save this search" leads, with the search in the address. Whoever logs in first comes back to it. */
export default async function NewSavedSearchPage({ params, searchParams }: PageProps) {
  const [{ locale }, { back, ...parameters }] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const { query } = parseSearch(parameters);
  const [t, kinds, problems, view] = await Promise.all([
    getTranslations("saved.new"),
    getTranslations("entry.kind"),
    getTranslations("accounts.problems"),
    formView(back),
  ]);
  const [name, saved] = await Promise.all([describeSearch(query, locale, kinds), savedNameOf(user.id, query)]);
  return (
    <AccountFrame title={t("title")} intro={t("intro")}>
      <FormProblems title={problems("title")} view={view} />
      {saved === null ? null : <Notice>{t("already", { name: saved })}</Notice>}
      <form key={view.key} action={save} className="space-y-6" noValidate>
        <input type="hidden" name="query" value={savedForm(query)} />
        <TextInput
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          errors={view.errors("name")}
          defaultValue={view.value("name", saved ?? (name || t("everything")))}
          maxLength={LONGEST_NAME}
          dir="auto"
          required
        />
        <Button kind="primary">{t("submit")}</Button>
      </form>
      <p>
        <a href={localePath(locale, searchHref({ ...query, page: 1 }))}>{t("back")}</a>
      </p>
    </AccountFrame>
  );
}
