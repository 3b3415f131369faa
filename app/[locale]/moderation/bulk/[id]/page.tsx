import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/missing-page";
import { refusalWords } from "@/app/refusal-words";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { BulkItems } from "@/components/moderation/bulk-items";
import { GoOn } from "@/components/moderation/go-on";
import { requireModerator } from "@/lib/accounts/loaders";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { type BulkView, readBulk } from "@/lib/moderation/bulk-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { applyBulk, undoBulk } from "../../actions";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ going?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "bulk" });
  return { title: t("title") };
}

export default async function BulkPage({ params, searchParams }: Props) {
  const [{ locale, id }, { going }] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const bulk = await readBulk(moderator, id);
  if (!bulk) return <MissingPage />;
  const [t, words, terms, because, twins] = await Promise.all([
    getTranslations({ locale, namespace: "bulk" }),
    getTranslations({ locale, namespace: "moderation" }),
    vocabulary(),
    refusalWords(),
    getTranslations({ locale, namespace: "twins" }),
  ]);
  const will = bulk.pending.filter(({ failure }) => failure === null);
  const wont = bulk.pending.filter(({ failure }) => failure !== null);
  const list = {
    href: (entryId: string) => localePath(locale, `/moderation/${entryId}?${bulk.filter}`),
    untitled: words("item.untitled"),
  };
  const why = { because: ({ failure }: BulkView["done"][number]) => because(failure) };
  const marked = { because: ({ hadTwin }: BulkView["done"][number]) => (hadTwin ? twins("desk.title") : "") };
  const facts = [
    [words("reason"), bulk.reason],
    [words("bulk.topics"), bulk.topics.map((code) => terms.label(`topic:${code}`, locale)).join(MIDDLE_DOT)],
    [t("by"), bulk.by],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));

  return (
    <div className="page space-y-6">
      <p>
        <a href={localePath(locale, `/moderation?${bulk.filter}`)}>{words("case.back")}</a>
      </p>
      <h1>{words(`transitions.${bulk.transition}`)}</h1>
      <State bulk={bulk} will={will.length} wont={wont.length} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd className="max-w-[65ch] whitespace-pre-line" dir="auto">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-4">
        {bulk.mayApply ? (
          <form action={applyBulk} key={`apply ${bulk.pending.length}`}>
            <input type="hidden" name="bulkId" value={bulk.bulkId} />
            <Button kind="primary" name="apply">
              {t(bulk.pending.length === bulk.total ? "apply" : "goOn")}
            </Button>
            {going && !bulk.takenBack ? <GoOn /> : null}
          </form>
        ) : null}
        {bulk.mayUndo ? (
          <form action={undoBulk} key={`undo ${bulk.done.length}`}>
            <input type="hidden" name="bulkId" value={bulk.bulkId} />
            <Button name="undo">{t(bulk.takenBack ? "undoGoOn" : "undo")}</Button>
            {going && bulk.takenBack ? <GoOn /> : null}
          </form>
        ) : null}
      </div>
      <div>
        <BulkItems {...list} {...why} title={t("wont", { count: wont.length })} items={wont} open />
        <BulkItems
          {...list}
          title={t("will", { count: will.length })}
          items={will}
          {...marked}
          open={will.some(({ hadTwin }) => hadTwin)}
        />
        <BulkItems {...list} {...why} title={t("refused", { count: bulk.refused.length })} items={bulk.refused} open />
        <BulkItems
          {...list}
          {...why}
          title={t("notUndone", { count: bulk.notUndone.length })}
          items={bulk.notUndone}
          open
        />
        <BulkItems {...list} title={t("done", { count: bulk.done.length })} items={bulk.done} />
        <BulkItems {...list} title={t("undone", { count: bulk.undone.length })} items={bulk.undone} />
      </div>
    </div>
  );
}

/** Where the decision stands: foreseen, under way, done, taken back. */
async function State({ bulk, will, wont }: { bulk: BulkView; will: number; wont: number }) {
  const t = await getTranslations("bulk");
  const untouched = bulk.pending.length === bulk.total;
  const of = bulk.takenBack ? bulk.total - bulk.pending.length - bulk.refused.length : bulk.total;
  const gone = bulk.takenBack ? bulk.undone.length + bulk.notUndone.length : bulk.total - bulk.pending.length;
  if (untouched) {
    return (
      <Notice title={t("preview")}>
        {t("foreseen", { will, wont })} {t("hint")}
      </Notice>
    );
  }
  if (gone < of) {
    return (
      <div role="status">
        <p>{t("progress", { done: gone, total: of })}</p>
        <progress aria-label={t("progress", { done: gone, total: of })} value={gone} max={of} className="w-full" />
      </div>
    );
  }
  const left = bulk.takenBack ? bulk.notUndone.length : bulk.refused.length;
  return (
    <Notice tone={left > 0 ? "warning" : "success"} live>
      <p>
        {bulk.takenBack ? t("undone", { count: bulk.undone.length }) : t("done", { count: bulk.done.length })}{" "}
        {left > 0 ? t(bulk.takenBack ? "notUndone" : "refused", { count: left }) : null}
      </p>
      {bulk.mayUndo && !bulk.takenBack ? <p>{t("undoHint")}</p> : null}
    </Notice>
  );
}
