import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/components/account/frame";
import { InLanguage } from "@/components/entry/words";
import { Honeypot } from "@/components/form/honeypot";
import { Notice } from "@/components/form/messages";
import { ReportForm } from "@/components/report/report-form";
import { loadEntry } from "@/lib/catalogue/loaders";
import type { Kind } from "@/lib/catalogue/schema";
import { localePath } from "@/lib/i18n/locales";
import { reportReasons } from "@/lib/moderation/report-schema";
import type { EntryParams } from "./entry-route";
import { absentMetadata, GonePage, MissingPage } from "./missing-page";
import { moveToMerged } from "./moved-for-good";
import { report } from "./report-actions";

export type ReportParams = EntryParams & { searchParams: Promise<{ done?: string }> };

export async function reportMetadata(kind: Kind, { params }: EntryParams): Promise<Metadata> {
  const { locale, slug } = await params;
  const entry = await loadEntry(kind, slug, locale);
  if (entry.state !== "public") return absentMetadata(locale, entry.state);
  const t = await getTranslations({ locale, namespace: "reports" });
  return { title: t("title"), robots: { index: false } };
}

/** Where anybody says what is not right with an entry: the whole of `/publications/{slug}/report` and its like. */
export async function ReportRoute({ kind, params, searchParams }: ReportParams & { kind: Kind }) {
  const [{ locale, slug }, { done }] = await Promise.all([params, searchParams]);
  const entry = await loadEntry(kind, slug, locale);
  if (entry.state === "missing") return <MissingPage />;
  if (entry.state === "merged") moveToMerged(locale, kind, entry.into, "/report");
  if (entry.state === "gone") return <GonePage tombstone={entry.tombstone} />;
  const t = await getTranslations({ locale, namespace: "reports" });
  const { path, original } = entry.view;
  return (
    <AccountFrame
      title={t("title")}
      intro={
        <a href={localePath(locale, path ?? "")}>
          <InLanguage language={original.language.code}>{original.title}</InLanguage>
        </a>
      }
    >
      {done === "sent" ? (
        <Notice tone="success" title={t("sent.title")} live>
          {t("sent.text")}
        </Notice>
      ) : (
        <>
          <p className="max-w-[65ch]">{t("intro")}</p>
          <ReportForm
            action={report}
            kind={kind}
            slug={slug}
            reasons={reportReasons.map((reason) => ({
              value: reason,
              label: t(`reasons.${reason}`),
              hint: t(`hints.${reason}`),
            }))}
            words={{
              wrong: t("wrong"),
              reason: t("reason"),
              words: t("words"),
              wordsHint: t("wordsHint"),
              email: t("email"),
              emailHint: t("emailHint"),
              optional: t("optional"),
              send: t("send"),
            }}
            honeypot={<Honeypot />}
          />
        </>
      )}
    </AccountFrame>
  );
}
