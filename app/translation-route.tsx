import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HeldNotice } from "@/components/account/held";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { Pairs } from "@/components/translation/pair";
import { TranslationStanding } from "@/components/translation/standing";
import { TranslationForm } from "@/components/translation/translation-form";
import type { Actor } from "@/lib/accounts/actor";
import { requireUser } from "@/lib/accounts/loaders";
import type { Kind } from "@/lib/catalogue/schema";
import { slugFromSegment } from "@/lib/catalogue/slug";
import { translationErrors } from "@/lib/catalogue/translating";
import { isLocale, type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import { markNoticesRead } from "@/lib/moderation/notice-mutations";
import { readTranslationWork, type TranslationWork } from "@/lib/moderation/translation-data";
import { longest } from "@/lib/moderation/translation-schema";
import { ConversationSection } from "./conversation-section";
import { MissingPage } from "./missing-page";
import { autosaveTranslation, discard, saveTranslation, writeAboutTranslation } from "./translation-actions";
import { asText, pairsOf, partLabels } from "./translation-parts";

export type TranslationParams = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<"to" | "saved" | "check" | "at" | "done" | "problem", string | undefined>>;
};

export async function translationMetadata({ params }: TranslationParams): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "translation" });
  return { title: t("page"), robots: { index: false } };
}

/** The page on which members translate an entry: the whole of `/publications/{slug}/translate` and its like. */
export async function TranslationRoute({ kind, params, searchParams }: TranslationParams & { kind: Kind }) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const to = isLocale(query.to) ? query.to : locale;
  const work = await readTranslationWork(user, kind, slugFromSegment(slug), to);
  if (!work || work.content.language === to) return <MissingPage />;
  await markNoticesRead(user.id, work.entryId);
  const [t, submit] = await Promise.all([
    getTranslations({ locale, namespace: "translation" }),
    getTranslations({ locale, namespace: "submit" }),
  ]);
  const { content, kept, missing, obstacle, sent } = work;
  // Otherwise its translator has nothing to write.
  const isOpen = obstacle !== "translated" && sent?.standing !== "IN_REVIEW";
  const done = query.done === "sent" ? "sent" : query.saved && "saved";
  return (
    <div className="page space-y-8">
      <header className="max-w-[52rem]">
        <p>
          <a href={localePath(locale, work.path)}>{t("back")}</a>
        </p>
        <h1 className="mt-2">{t("heading", { to })}</h1>
        {isOpen && missing.includes("title") ? null : (
          <p className="mt-2 font-title text-lg" lang={content.language} dir={textDirection(content.language)}>
            {content.title}
          </p>
        )}
      </header>
      {user.held ? <HeldNotice locale={locale} /> : null}
      {user.emailVerified ? null : <Notice tone="warning">{submit("unconfirmed")}</Notice>}
      {done ? (
        <Notice tone="success" live>
          {done === "sent" ? t("sent") : submit("saved")}
        </Notice>
      ) : null}
      <TranslationStanding work={work} originalChanged={work.originalChanged || query.problem === "original"} />
      {isOpen ? (
        <Writing kind={kind} slug={slug} work={work} locale={locale} query={query} />
      ) : (
        <KeptText work={work} locale={locale} />
      )}
      {kept.id && !sent ? (
        <form action={discard}>
          <input type="hidden" name="id" value={kept.id} />
          <Button kind="quiet">{submit("buttons.discard")}</Button>
        </form>
      ) : null}
      {kept.id && sent ? <Talk viewer={user} locale={locale} work={work} done={query.done} /> : null}
    </div>
  );
}

type WritingProps = {
  kind: Kind;
  slug: string;
  work: TranslationWork;
  locale: Locale;
  query: Awaited<TranslationParams["searchParams"]>;
};

async function Writing({ kind, slug, work, locale, query }: WritingProps) {
  const [t, submit, errorText, label] = await Promise.all([
    getTranslations({ locale, namespace: "translation" }),
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "errors" }),
    partLabels(kind, locale),
  ]);
  const { content, to, kept, number, missing, obstacle } = work;
  const wrong = query.check ? translationErrors(content, to, kept.text) : {};
  const errors = Object.fromEntries(
    missing.map((name) => [name, (wrong[name] ?? []).map(({ key, values }) => errorText(key, values))]),
  );
  const summary = missing.flatMap((name) =>
    (errors[name] ?? []).map((message) => ({ name, message: errorText("labelled", { label: label(name), message }) })),
  );
  const texts = Object.fromEntries(missing.map((part) => [part, asText(kept.text[part])]));
  return (
    <>
      <p className="max-w-[65ch] text-quiet">{t("intro")}</p>
      <TranslationForm
        // After each saving the form starts anew from what is kept; one that comes back must be the same.
        key={query.saved ?? query.check ?? query.at}
        action={saveTranslation}
        autosave={autosaveTranslation}
        first={{ round: 0, version: kept.version, texts, theirs: {} }}
        errors={errors}
        summary={summary}
        hidden={{ entryId: work.entryId, kind, slug, to, original: number }}
        parts={missing.map((name) => ({
          name,
          label: label(name),
          hint: name === "body" ? submit("hints.body") : name === "keywords" ? submit("hints.keywords") : undefined,
          original: asText(content[name]),
          originalLabel: t("originalOf", { part: label(name) }),
          longest: longest[name],
        }))}
        language={content.language}
        maySend={obstacle === null}
        words={{
          wrong: submit("wrong"),
          theirs: submit("conflict.kept"),
          nothing: submit("conflict.empty"),
          send: submit("buttons.submit"),
          save: submit("buttons.save"),
          saving: submit("saving"),
        }}
      />
    </>
  );
}

/** What the translator wrote, where it can no longer be changed: nothing typed is lost. */
async function KeptText({ work, locale }: { work: TranslationWork; locale: Locale }) {
  const { content, kept, to } = work;
  const [t, submit, pairs] = await Promise.all([
    getTranslations({ locale, namespace: "translation" }),
    getTranslations({ locale, namespace: "submit" }),
    pairsOf(content, kept.text, locale),
  ]);
  if (pairs.every(({ translated }) => !translated)) return null;
  const words = { original: t("original"), translated: t("yours"), empty: submit("conflict.empty") };
  return <Pairs pairs={pairs} from={content.language} to={to} words={words} />;
}

type TalkProps = { viewer: Actor; locale: Locale; work: TranslationWork; done?: string };

function Talk({ viewer, locale, work, done }: TalkProps) {
  const { entryId, content, kept } = work;
  const translation = { id: kept.id as string };
  const written = { ...content, ...kept.text };
  return (
    <ConversationSection
      viewer={viewer}
      locale={locale}
      thread={{ entryId, content: written, translation, isOwn: true, mayNote: false }}
      action={writeAboutTranslation}
      done={done === "written" ? "sent" : undefined}
    />
  );
}
