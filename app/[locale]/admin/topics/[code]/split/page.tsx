import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { FormProblems } from "@/components/account/frame";
import { Pages } from "@/components/admin/pages";
import { EntriesToMove, MoveDone, NewTopic, SplitFilterForm } from "@/components/admin/topic-split";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readTopicFile } from "@/lib/catalogue/topic-data";
import { readEntriesToMove } from "@/lib/catalogue/topic-split-data";
import { splitFilterSchema } from "@/lib/catalogue/topic-split-schema";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { AdminFrame } from "../../../frame";
import { type AdminProps, given } from "../../../page-props";
import { make, move, takeBack } from "./actions";

type Props = Omit<AdminProps, "params"> & { params: Promise<{ locale: Locale; code: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "splitting" });
  return { title: t("title") };
}

export default async function SplitPage({ params, searchParams }: Props) {
  const [{ locale, code }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const topic = await readTopicFile(code, locale);
  if (!topic) return <MissingPage />;
  const filter = splitFilterSchema.parse(query);
  const into = topic.others.find(({ value }) => value === filter.into);
  const [view, found, t, admin] = await Promise.all([
    formView(query.back),
    readEntriesToMove(code, filter, locale),
    getTranslations({ locale, namespace: "splitting" }),
    getTranslations({ locale, namespace: "admin" }),
  ]);
  const address = (more: Record<string, string>) =>
    new URLSearchParams(given({ into: into?.value, q: filter.q, kind: filter.kind, ...more })).toString();
  const page = localePath(locale, `/admin/topics/${code}/split`);
  const kept = address({ page: filter.page > 1 ? String(filter.page) : "" });
  return (
    <AdminFrame locale={locale} show="topics" title={t("heading", { topic: topic.label })}>
      <MoveDone topic={topic} into={into} query={given(query)} filter={kept} takeBack={takeBack} />
      <FormProblems title={admin("decision.wrong")} view={view} />
      <p className="max-w-[65ch]">{t("intro")}</p>
      <section aria-labelledby="entries" className="space-y-6">
        <h2 id="entries">{t("entries")}</h2>
        <SplitFilterForm topic={topic} filter={filter} action={page} />
        {into ? (
          <>
            <p role="status">{t("found", { count: found.total })}</p>
            <EntriesToMove
              topic={topic}
              into={into}
              entries={found.entries}
              filter={kept}
              action={move}
              view={view}
              all={query.all === "1"}
              allAt={`${page}?${address({ page: String(filter.page), all: "1" })}`}
            />
            <Pages page={found.page} pages={found.pages} to={(to) => `${page}?${address({ page: String(to) })}`} />
          </>
        ) : null}
      </section>
      <section aria-labelledby="new" className="space-y-4 border-line border-t pt-6">
        <h2 id="new">{t("new")}</h2>
        <NewTopic topic={topic} action={make} view={view} />
      </section>
      <p>
        <a href={localePath(locale, `/admin/topics/${code}#merging`)}>{t("afterwards")}</a>
      </p>
    </AdminFrame>
  );
}
