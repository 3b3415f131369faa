import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { Notice } from "@/components/form/messages";
import { Pages } from "@/components/search/pages";
import { requireUser } from "@/lib/accounts/loaders";
import { shortDay } from "@/lib/i18n/dates";
import { localePath } from "@/lib/i18n/locales";
import { readSavedSearches, SAVED_A_PAGE } from "@/lib/outreach/saved-search-data";
import { one, type PageProps } from "../../page-props";
import { SavedSearch } from "./saved-search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("saved"))("title") };
}

export default async function SavedSearchesPage({ params, searchParams }: PageProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const asked = /^[1-9]\d?$/.test(one(query.page)) ? Number(query.page) : 1;
  const [{ searches, count, page }, t, problems, returned, untouched] = await Promise.all([
    readSavedSearches(user.id, asked),
    getTranslations("saved"),
    getTranslations("accounts.problems"),
    formView(query.back),
    formView(undefined),
  ]);
  const done = `done.${one(query.done)}`;
  return (
    <AccountFrame title={t("title")}>
      <FormProblems title={problems("title")} view={returned} />
      {query.done && t.has(done) ? (
        <Notice tone="success" live>
          {t(done)}
        </Notice>
      ) : null}
      {count === 0 ? <p className="max-w-[65ch]">{t("none")}</p> : null}
      <ul className="divide-y divide-line border-line border-y empty:hidden">
        {searches.map((search) => (
          <li key={search.id} className="py-4">
            <SavedSearch
              search={search}
              saved={shortDay(search.createdAt, locale)}
              view={one(query.form) === search.id ? returned : untouched}
            />
          </li>
        ))}
      </ul>
      <Pages
        page={page}
        pages={Math.ceil(count / SAVED_A_PAGE)}
        label={t("title")}
        href={(to) => `/account/searches?page=${to}`}
      />
      <p>
        <a href={localePath(locale, "/search")}>{t("search")}</a>
      </p>
    </AccountFrame>
  );
}
