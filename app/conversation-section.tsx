import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/form/messages";
import { CommentForm, type CommentState } from "@/components/moderation/comment-form";
import { Conversation } from "@/components/moderation/conversation";
import type { Actor } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { quotable, quoteOf } from "@/lib/moderation/amendments";
import type { Case } from "@/lib/moderation/case-data";
import { readConversation } from "@/lib/moderation/comment-data";

type Props = {
  viewer: Actor;
  locale: Locale;
  found: Case;
  /** Writes a message, and comes back to this page. */
  action: (state: CommentState, form: FormData) => Promise<CommentState>;
  filter?: string;
  /** What the address says of the last message: `sent`, `noted`; and of the field to quote. */
  done?: string;
  quoting?: string;
};

/** The conversation about an entry as its submitter or a moderator reads it, and the form to go on with it. */
export async function ConversationSection({ viewer, locale, found, action, filter, done, quoting = "" }: Props) {
  const comments = await readConversation(viewer, found.entryId);
  if (!comments) return null;
  const [t, fields, words] = await Promise.all([
    getTranslations({ locale, namespace: "conversation" }),
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "moderation" }),
  ]);
  const mayNote = mayOnEntry(viewer, "noteInternally", {
    status: found.status,
    submitterId: found.submitter?.id ?? null,
  });
  const label = (field: string) => fields(`fields.${field}`);
  const options = quotable
    .filter((field) => quoteOf(found.content, field))
    .map((field) => ({ value: field, label: label(field) }));
  return (
    <section id="conversation" aria-labelledby="conversation-title" className="space-y-4 border-line border-t pt-4">
      <h2 id="conversation-title" className="text-lg">
        {t("title")}
      </h2>
      <p className="max-w-[65ch] text-quiet text-sm">{t(found.isOwn ? "introSubmitter" : "introModerator")}</p>
      {done === "sent" || done === "noted" ? (
        <Notice tone="success" live>
          {t(done === "sent" ? "sent" : "noted")}
        </Notice>
      ) : null}
      <Conversation comments={comments} label={label} />
      <CommentForm
        action={action}
        entryId={found.entryId}
        filter={filter}
        fields={options}
        quoting={options.some(({ value }) => value === quoting) ? quoting : ""}
        keys={found.isOwn ? undefined : "m"}
        words={{
          body: t("body"),
          quotedField: t("quotedField"),
          quoteHint: t("quoteHint"),
          wholeEntry: t("wholeEntry"),
          send: t(found.isOwn ? "sendToModerators" : "send"),
          wrong: words("wrong"),
        }}
        note={mayNote ? t("note") : undefined}
      />
    </section>
  );
}
