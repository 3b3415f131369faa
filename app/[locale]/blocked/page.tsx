import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { TextArea } from "@/components/form/text";
import { blockedPerson } from "@/lib/accounts/blocked-person";
import { readBlock } from "@/lib/accounts/people-data";
import { dayOf } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { ask } from "./actions";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; back?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "blocked" });
  return { title: t("title"), robots: { index: false } };
}

/** Where a blocked person arrives instead of logging in: why, and how to ask. */
export default async function BlockedPage({ params, searchParams }: Props) {
  const [{ locale }, query, userId] = await Promise.all([params, searchParams, blockedPerson()]);
  const block = userId ? await readBlock(userId) : null;
  if (!block?.blockedAt) return <MissingPage />;
  const [view, t, accounts] = await Promise.all([
    formView(query.back),
    getTranslations({ locale, namespace: "blocked" }),
    getTranslations({ locale, namespace: "accounts.problems" }),
  ]);
  return (
    <AccountFrame
      title={t("title")}
      intro={`${t("since", { date: dayOf(block.blockedAt, locale) })} ${t("hidden", { count: block._count.submissions })}`}
    >
      {query.done === "sent" ? (
        <Notice tone="success" live>
          {t("sent")}
        </Notice>
      ) : null}
      {block.blockReason ? (
        <section aria-labelledby="reason">
          <h2 id="reason">{t("reason")}</h2>
          <blockquote className="mt-2 max-w-[65ch] whitespace-pre-line border-turmeric border-s-4 ps-4" dir="auto">
            {block.blockReason}
          </blockquote>
        </section>
      ) : null}
      <section aria-labelledby="ask" className="space-y-4">
        <h2 id="ask">{t("ask")}</h2>
        <p className="max-w-[65ch]">{t("askIntro")}</p>
        <FormProblems title={accounts("title")} view={view} />
        <form key={view.key} action={ask} className="space-y-4" noValidate>
          <TextArea
            name="text"
            label={t("text")}
            errors={view.errors("text")}
            defaultValue={view.value("text")}
            maxLength={5000}
            dir="auto"
            required
          />
          <Button kind="primary">{t("submit")}</Button>
        </form>
      </section>
      {block.appeals.length > 0 ? (
        <section aria-labelledby="before" className="space-y-4">
          <h2 id="before">{t("before")}</h2>
          <ol className="space-y-5">
            {block.appeals.map(({ id, text, createdAt, answer, answeredAt }) => (
              <li key={id} className="max-w-[65ch] space-y-2 border-line border-s-4 ps-4">
                <p className="text-quiet text-sm">{dayOf(createdAt, locale)}</p>
                <p className="whitespace-pre-line" dir="auto">
                  {text}
                </p>
                {answeredAt ? (
                  <>
                    <p className="text-quiet text-sm">{t("answer", { date: dayOf(answeredAt, locale) })}</p>
                    <p className="whitespace-pre-line" dir="auto">
                      {answer}
                    </p>
                  </>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </AccountFrame>
  );
}
