import { getTranslations } from "next-intl/server";
import { ConversationSection, type Thread } from "@/app/conversation-section";
import { EntryPreview } from "@/app/entry-preview";
import { MissingPage } from "@/app/missing-page";
import { Notice } from "@/components/form/messages";
import { DecisionBar } from "@/components/moderation/decision-bar";
import { DeskList } from "@/components/moderation/desk-list";
import { History } from "@/components/moderation/history";
import type { Actor } from "@/lib/accounts/actor";
import { shownName } from "@/lib/accounts/former-member";
import { requireModerator } from "@/lib/accounts/loaders";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { clock, DAY } from "@/lib/base/clock";
import { contentErrors } from "@/lib/catalogue/rules";
import { kindPaths } from "@/lib/catalogue/schema";
import { publicReasons } from "@/lib/catalogue/tombstone";
import { inLanguage } from "@/lib/catalogue/translating";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { type Case, readCase } from "@/lib/moderation/case-data";
import { type DeskItem, readDesk, readPlace } from "@/lib/moderation/desk-data";
import { readMergings } from "@/lib/moderation/merge-data";
import { markNoticesRead } from "@/lib/moderation/notice-mutations";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { readSavedReasons, reasonSteps } from "@/lib/moderation/reason-data";
import { readSubmitterRecord } from "@/lib/moderation/submitter-data";
import { type TransitionName, transitions } from "@/lib/moderation/workflow";
import { vocabulary } from "@/lib/vocabulary/data";
import { formContext } from "../../submit/form";
import { decide, write } from "../actions";
import { filterAddress } from "../filter-address";
import { AmendForm } from "./amend-form";
import { CaseReports } from "./case-reports";
import { Amendments, Changes } from "./compared";
import { DeskHead } from "./desk-head";
import { DeskSide } from "./desk-side";
import { MergedInto, MergeWith } from "./merging";
import { DoneNotice } from "./notices";
import { ProposedTranslation } from "./proposed-translation";
import { TwinsBeside } from "./twins-beside";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("title") };
}

/** With a translator about what they propose, otherwise with the submitter. */
function threadOf(found: Case, viewer: Actor): Thread {
  const { translation: open, isOwn, content, submitter, status } = found;
  const translation = open && !isOwn ? open : null;
  const subject = { status, submitterId: (translation?.translator ?? submitter)?.id ?? null };
  return {
    entryId: found.entryId,
    content: translation ? inLanguage(content, translation.locale) : content,
    translation,
    isOwn: translation ? translation.isOwn : isOwn,
    mayNote: mayOnEntry(viewer, "noteInternally", subject),
  };
}

const keysOf: Partial<Record<TransitionName, string>> = {
  claim: "c",
  release: "l",
  approve: "a",
  requestChanges: "r",
  decline: "d",
  undo: "z",
};

export default async function CasePage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const found = await readCase(moderator, id);
  if (!found) return <MissingPage />;
  await markNoticesRead(moderator.id, found.entryId);
  // Whose work is decided, and who hears of it.
  const writer = (!found.isOwn && found.translation?.translator) || found.submitter;
  const { filter: address, news } = filterAddress(query);
  const filter = queueFilterSchema.parse(Object.fromEntries(new URLSearchParams(address)));
  const [terms, place, mergings] = await Promise.all([
    vocabulary(),
    readPlace(filter, found.entryId),
    readMergings(found.entryId),
  ]);
  const [{ form, summary }, desk, record, t, words, revisions, leaving] = await Promise.all([
    formContext(found.content, contentErrors(found.content, terms), locale),
    readDesk(filter, moderator, place),
    writer ? readSubmitterRecord(writer.id) : null,
    getTranslations({ locale, namespace: "desk" }),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "revisions" }),
    getTranslations({ locale, namespace: "leaving" }),
  ]);
  const openToReview = found.state === "SUBMITTED" || found.state === "IN_REVIEW";
  // A submitter's own steps stand on the page of their submission.
  const steps = found.possible.filter((name) => transitions[name].by !== "submit" && transitions[name].by !== "appeal");
  const readBy = writer?.locale ?? locale;
  const withReason = reasonSteps.filter((name) => steps.includes(name));
  const saved = await readSavedReasons(withReason, locale, readBy);
  const mayAmend = openToReview && !found.translation && found.possible.includes("approve");
  const facts = [
    [words("case.state"), words(`states.${found.state}`)],
    [words("case.submittedBy"), shownName(found.submitter?.name, { former: leaving("formerMember"), nobody: "" })],
    [words("case.claimedBy"), found.claimedBy?.name],
    [words("case.source"), found.source],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  const waits = (item: DeskItem) =>
    words("item.waits", { days: Math.floor((clock.now().getTime() - item.since.getTime()) / DAY) });

  return (
    <div className="wrap space-y-4 pt-4">
      <DeskHead locale={locale} desk={desk} filter={address} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)_15rem]">
        <details className="sheet">
          <summary className="py-1 font-medium font-title">{t("queue")}</summary>
          <DeskList
            label={t("queue")}
            items={desk.items}
            current={found.entryId}
            href={({ entryId }) => localePath(locale, `/moderation/${entryId}?${address}`)}
            facts={(item) =>
              [words(`kinds.${item.kind}`), waits(item), item.claimedBy?.name].filter(Boolean).join(MIDDLE_DOT)
            }
            untitled={words("item.untitled")}
          />
        </details>
        <div className="min-w-0 space-y-6">
          <DoneNotice locale={locale} moderator={moderator} done={news.done} was={news.was} filter={address} />
          {news.problem === "overtaken" ? <Notice tone="warning">{words("problem.overtaken")}</Notice> : null}
          {found.isOwn || found.translation?.isOwn ? <Notice>{words("case.own")}</Notice> : null}
          {mergings.into ? <MergedInto locale={locale} found={found} into={mergings.into} /> : null}
          <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt className="inline text-quiet">{label}</dt>{" "}
                <dd className="inline">
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
            {found.isPublic ? (
              <div>
                <dt className="sr-only">{words("case.public")}</dt>
                <dd>
                  <a href={localePath(locale, `/${kindPaths[found.kind]}/${found.slug}`)}>{words("case.public")}</a>
                </dd>
              </div>
            ) : null}
          </dl>
          {found.translation && !found.isOwn ? (
            <ProposedTranslation locale={locale} content={found.content} translation={found.translation} />
          ) : null}
          <EntryPreview content={found.content} files={found.files} locale={locale} column />
          {found.translation ? null : <Changes locale={locale} entryId={found.entryId} />}
          {mayAmend ? <AmendForm locale={locale} found={found} filter={address} form={form} /> : null}
          <Amendments locale={locale} entryId={found.entryId} />
          {found.mayMerge || mergings.from.length > 0 ? (
            <MergeWith locale={locale} found={found} from={mergings.from} />
          ) : null}
          <ConversationSection
            viewer={moderator}
            locale={locale}
            thread={threadOf(found, moderator)}
            action={write}
            filter={address}
            done={news.done}
            quoting={news.quote}
          />
          <CaseReports locale={locale} entryId={found.entryId} />
          <section aria-labelledby="history" className="border-line border-t pt-4">
            <h2 id="history" className="mb-4 text-lg">
              {words("case.history")}
            </h2>
            <History steps={found.history} />
            <p className="mt-4">
              <a href={localePath(locale, `/moderation/${found.entryId}/revisions`)}>{revisions("title")}</a>
            </p>
          </section>
        </div>
        <aside aria-label={t("remarks.title")} className="space-y-6">
          <TwinsBeside locale={locale} moderator={moderator} found={found} filter={address} />
          <DeskSide locale={locale} found={found} wrong={openToReview ? summary : []} record={record} />
        </aside>
      </div>
      {mergings.into ? null : (
        <section aria-labelledby="decision" className="desk-bar">
          <h2 id="decision" className="sr-only">
            {words("case.decision")}
          </h2>
          <DecisionBar
            action={decide}
            entryId={found.entryId}
            version={found.version}
            filter={address}
            buttons={steps.map((name) => ({
              transition: name,
              label: words(`transitions.${name}`),
              kind: name === "approve" ? "primary" : "secondary",
              keys: keysOf[name],
              needsReason: "requires" in transitions[name],
            }))}
            saved={withReason.map((name) => ({
              label: words(`transitions.${name}`),
              reasons: saved.filter(({ transition }) => transition === name),
            }))}
            readBy={readBy}
            tombstone={
              steps.some((name) => "tellsReaders" in transitions[name]) ? await tombstoneWords(locale) : undefined
            }
            words={{
              reason: words("reason"),
              hint: t("reasonHint", { language: terms.label(`language:${readBy}`, locale) }),
              wrong: words("wrong"),
              saved: t("saved.title"),
              noneSaved: t("saved.none"),
              use: t("saved.use"),
            }}
          />
        </section>
      )}
    </div>
  );
}

async function tombstoneWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "tombstone" });
  return {
    ...{ title: t("title"), reason: t("ask"), none: t("none"), note: t("note"), hint: t("noteHint") },
    choices: publicReasons.map((value) => ({ value, label: t(`choices.${value}`) })),
  };
}
