import { getTranslations } from "next-intl/server";
import { Button } from "@/components/form/button";
import { Select } from "@/components/form/choice";
import { Notice } from "@/components/form/messages";
import { DifferencesKey } from "@/components/moderation/differences";
import { RevisionList } from "@/components/moderation/revision-list";
import { kindPaths } from "@/lib/catalogue/schema";
import { shortDay } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { Revisions } from "@/lib/moderation/revision-data";
import { ContentDifferences, differenceLabel } from "./content-differences";

type Act = (form: FormData) => Promise<void>;
type Props = {
  locale: Locale;
  found: Revisions;
  /** The page of the case that this one belongs to, without language prefix. */
  page: string;
  query: { from?: string; to?: string; done?: string; problem?: string };
  bringBack: Act;
  /** For moderators. */
  withhold?: Act;
};

/** Every version of an entry: who wrote it and when, what it changed, any two compared, an earlier one brought back. */
export async function RevisionsPage({ locale, found, page, query, bringBack, withhold }: Props) {
  const [t, label] = await Promise.all([
    getTranslations({ locale, namespace: "revisions" }),
    differenceLabel(locale, found.kind),
  ]);
  const { revisions } = found;
  const numbered = (number: string | undefined) => revisions.find((one) => one.number === Number(number));
  const after = numbered(query.to) ?? revisions[0];
  const before = numbered(query.from) ?? revisions.find(({ number }) => number < (after?.number ?? 0));
  const here = localePath(locale, `${page}/revisions`);
  const options = revisions.map(({ number, at }) => ({
    value: String(number),
    label: t("numbered", { number, date: shortDay(at, locale) }),
  }));
  const done = ["publish", "review", "withheld", "shown"].find((one) => one === query.done);
  const problem = ["overtaken", "unfit"].find((one) => one === query.problem);
  return (
    <div className="page max-w-[60rem] space-y-8">
      <p>
        <a href={localePath(locale, page)}>{t("back")}</a>
      </p>
      <header>
        <h1>{t("title")}</h1>
        <p className="mt-1">
          <bdi>{found.title}</bdi>
        </p>
      </header>
      {done ? (
        <Notice tone="success" live>
          {t(`done.${done}`)}
        </Notice>
      ) : null}
      {problem ? <Notice tone="warning">{t(`problem.${problem}`)}</Notice> : null}
      {before && after ? (
        <section aria-labelledby="comparison" className="space-y-4">
          <h2 id="comparison" className="text-lg">
            {t("between", { from: before.number, to: after.number })}
          </h2>
          <form action={`${here}#comparison`} className="flex flex-wrap items-end gap-4">
            <Select name="from" label={t("from")} options={options} defaultValue={String(before.number)} />
            <Select name="to" label={t("to")} options={options} defaultValue={String(after.number)} />
            <Button>{t("compare")}</Button>
          </form>
          <DifferencesKey />
          <ContentDifferences locale={locale} before={before.content} after={after.content} />
        </section>
      ) : (
        <p>{t("onlyOne")}</p>
      )}
      <section aria-labelledby="all">
        <h2 id="all" className="mb-4 text-lg">
          {t("all")}
        </h2>
        <RevisionList
          entryId={found.entryId}
          kind={found.kind}
          version={found.version}
          revisions={revisions}
          here={here}
          label={label}
          bringBack={bringBack}
          withhold={withhold}
        />
      </section>
      {revisions.some(({ isPublic }) => isPublic) ? (
        <p>
          <a href={localePath(locale, `/${kindPaths[found.kind]}/${found.slug}/history`)}>{t("asReadersSee")}</a>
        </p>
      ) : null}
    </div>
  );
}
