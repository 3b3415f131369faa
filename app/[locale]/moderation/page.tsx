import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { ErrorSummary, Notice } from "@/components/form/messages";
import { BulkDecision } from "@/components/moderation/bulk-decision";
import { QueueFilterForm } from "@/components/moderation/queue-filter";
import { QueueList } from "@/components/moderation/queue-list";
import { requireModerator } from "@/lib/accounts/loaders";
import { clock, DAY } from "@/lib/base/clock";
import { kinds } from "@/lib/catalogue/schema";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readUnreadConversations } from "@/lib/moderation/comment-data";
import { queuePageSize, readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { DoneNotice } from "./[id]/notices";
import { planBulk } from "./actions";
import { filterAddress } from "./filter-address";
import { ModerationNavigation } from "./navigation";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

export default async function ModerationPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const filter = queueFilterSchema.parse(query);
  const [view, queue, unread, terms, t, conversation, twins, translation] = await Promise.all([
    formView(query.back),
    readQueue(filter, moderator.id),
    readUnreadConversations(moderator.id),
    vocabulary(),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "conversation" }),
    getTranslations({ locale, namespace: "twins" }),
    getTranslations({ locale, namespace: "translation" }),
  ]);
  const daysSince = (date: Date) => Math.floor((clock.now().getTime() - date.getTime()) / DAY);
  const { filter: address, news } = filterAddress(query);
  const topicOptions = terms
    .list("TOPIC", locale)
    .map(({ id, code }) => ({ value: code, label: terms.label(id, locale) }));
  const waitingTopics = topicOptions.filter(({ value }) => queue.topicIds.includes(`topic:${value}`));
  const languageLabel = (code: string) => terms.label(`language:${code}`, locale);

  return (
    <div className="page space-y-8">
      <h1>{t("title")}</h1>
      <ModerationNavigation locale={locale} show={filter.show} moderatorId={moderator.id} />
      <p aria-live="polite">
        {t("waiting", { count: queue.waiting })} {queue.oldest ? t("oldest", { days: daysSince(queue.oldest) }) : null}{" "}
        {queue.total === queue.waiting ? null : t("matching", { count: queue.total })}
      </p>
      <DoneNotice locale={locale} moderator={moderator} done={news.done} was={news.was} filter={address} />
      {unread.length > 0 ? (
        <Notice title={conversation("unread")}>
          <ul>
            {unread.map(({ entryId, title }) => (
              <li key={entryId}>
                <a href={localePath(locale, `/moderation/${entryId}#conversation`)}>
                  <bdi>{title || t("item.untitled")}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ErrorSummary title={t("wrong")} errors={view.summary} />
      <QueueFilterForm
        filter={filter}
        action={localePath(locale, "/moderation")}
        words={{
          title: t("filter.title"),
          kind: t("filter.kind"),
          language: t("filter.language"),
          topic: t("filter.topic"),
          age: t("filter.age"),
          batch: t("filter.batch"),
          any: t("filter.any"),
          apply: t("filter.apply"),
        }}
        options={{
          kind: kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          language: queue.languages.map((code) => ({ value: code, label: languageLabel(code) })),
          topic: waitingTopics,
          age: [1, 3, 7, 14, 30].map((days) => ({ value: String(days), label: t("filter.days", { days }) })),
          batch: queue.batches.map(({ id, name, waiting }) => ({ value: id, label: `${name} (${waiting})` })),
        }}
      />
      {queue.items.length === 0 ? null : (
        <form key={view.key} action={planBulk} className="space-y-8">
          <input type="hidden" name="filter" value={address} />
          <QueueList
            items={queue.items}
            chosen={view.list("entry")}
            href={({ entryId }) => localePath(locale, `/moderation/${entryId}?${address}`)}
            words={{
              choose: (title) => t("item.choose", { title }),
              kind: (item) => [t(`kinds.${item.kind}`), languageLabel(item.language)].join(MIDDLE_DOT),
              topics: (item) =>
                item.topicIds.map((id) => terms.label(id, locale)).join(MIDDLE_DOT) || t("item.noTopic"),
              facts: (item) =>
                [
                  t("item.waits", { days: daysSince(item.waitingSince) }),
                  item.submitter ? t("item.by", { name: item.submitter.name }) : "",
                  item.claimedBy ? t("item.claimed", { name: item.claimedBy.name }) : "",
                  item.translation
                    ? translation("item", { to: item.translation.locale, name: item.translation.by })
                    : "",
                  item.isRevision && !item.translation ? t("item.revision") : "",
                  item.appealed ? t("item.appeal") : "",
                  item.hadTwin ? twins("desk.title") : "",
                  item.batch?.name ?? "",
                ].filter(Boolean),
              untitled: t("item.untitled"),
            }}
          />
          <Pages locale={locale} filter={address} page={filter.page} total={queue.total} />
          {filter.show === "afterwards" ? null : <BulkDecision total={queue.total} topics={topicOptions} view={view} />}
        </form>
      )}
    </div>
  );
}

type PagesProps = { locale: Locale; filter: string; page: number; total: number };

async function Pages({ locale, filter, page, total }: PagesProps) {
  const t = await getTranslations({ locale, namespace: "moderation" });
  const pages = Math.ceil(total / queuePageSize);
  if (pages <= 1) return null;
  const to = (number: number) => {
    const query = new URLSearchParams(filter);
    query.set("page", String(number));
    return localePath(locale, `/moderation?${query}`);
  };
  return (
    <nav aria-label={t("page", { page, pages })} className="flex gap-6">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {t("older")}
        </a>
      ) : null}
      <span>{t("page", { page, pages })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {t("newer")}
        </a>
      ) : null}
    </nav>
  );
}
