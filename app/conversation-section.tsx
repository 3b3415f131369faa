import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/form/messages";
import { CommentForm, type CommentState } from "@/components/moderation/comment-form";
import { Conversation } from "@/components/moderation/conversation";
import type { Actor } from "@/lib/accounts/actor";
import type { Content } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { quotable, quoteOf } from "@/lib/moderation/amendments";
import { readConversation } from "@/lib/moderation/comment-data";

/** What a conversation is about. */
export type Thread = {
  entryId: string;
  /** What can be quoted of it. */
  content: Content;
  /** Set when the other side is a translator. */
  translation?: { id: string } | null;
  /** Whether the viewer is whose entry or translation it is, so that moderators are the other side. */
  isOwn: boolean;
  /** Whether the viewer may write notes that only moderators read. */
  mayNote: boolean;
};

type Props = {
  viewer: Actor;
  locale: Locale;
  thread: Thread;
  /** Writes a message, and comes back to this page. */
  action: (state: CommentState, form: FormData) => Promise<CommentState>;
  filter?: string;
  /** What the address says of the last message: `sent`, `noted`; and of the field to quote. */
  done?: string;
  quoting?: string;
};

/** The conversation about an entry or a translation as its writer or a moderator reads it, and the form to go on with it. */
export async function ConversationSection({ viewer, locale, thread, action, filter, done, quoting = "" }: Props) {
  const { entryId, content, translation, isOwn, mayNote } = thread;
  const comments = await readConversation(viewer, entryId, translation?.id);
  if (!comments) return null;
  const [t, fields, words] = await Promise.all([
    getTranslations({ locale, namespace: "conversation" }),
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "moderation" }),
  ]);
  const label = (field: string) => fields(`fields.${field}`);
  const options = quotable
    .filter((field) => quoteOf(content, field))
    .map((field) => ({ value: field, label: label(field) }));
  return (
    <section id="conversation" aria-labelledby="conversation-title" className="space-y-4 border-line border-t pt-4">
      <h2 id="conversation-title" className="text-lg">
        {t("title")}
      </h2>
      <p className="max-w-[65ch] text-quiet text-sm">
        {t(isOwn ? "introSubmitter" : translation ? "introTranslation" : "introModerator")}
      </p>
      {done === "sent" || done === "noted" ? (
        <Notice tone="success" live>
          {t(done === "sent" ? "sent" : "noted")}
        </Notice>
      ) : null}
      <Conversation comments={comments} label={label} writer={t(translation ? "translator" : "submitter")} />
      <CommentForm
        action={action}
        entryId={entryId}
        translationId={translation?.id}
        filter={filter}
        fields={options}
        quoting={options.some(({ value }) => value === quoting) ? quoting : ""}
        keys={isOwn ? undefined : "m"}
        words={{
          body: t("body"),
          quotedField: t("quotedField"),
          quoteHint: t("quoteHint"),
          wholeEntry: t("wholeEntry"),
          send: t(isOwn ? "sendToModerators" : translation ? "sendToTranslator" : "send"),
          wrong: words("wrong"),
        }}
        note={mayNote ? t("note") : undefined}
      />
    </section>
  );
}
