import { useLocale, useTranslations } from "next-intl";
import { shownName } from "@/lib/accounts/former-member";
import { momentOf } from "@/lib/i18n/dates";
import type { CommentView } from "@/lib/moderation/comment-data";

type Props = {
  comments: CommentView[];
  label: (field: string) => string;
  /** What the other side than the moderators is called. */
  writer: string;
};

/** What submitter and moderators wrote to each other, the oldest first. */
export function Conversation({ comments, label, writer }: Props) {
  const t = useTranslations("conversation");
  const locale = useLocale();
  const former = useTranslations("leaving")("formerMember");
  if (comments.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ol className="space-y-5">
      {comments.map((comment) => (
        <li
          key={comment.id}
          className={`border-s-4 ps-4 ${comment.internal ? "border-turmeric bg-turmeric-wash py-2" : comment.byModerator ? "border-sea" : "border-sky"}`}
        >
          <p>
            <bdi className="font-medium">{shownName(comment.author, { former, nobody: "" })}</bdi>{" "}
            <span className="text-quiet text-sm">{comment.byModerator ? t("moderator") : writer}</span>
          </p>
          {comment.of === null ? null : (
            <p className="text-quiet text-sm">
              <bdi>{t("ofMerged", { title: comment.of })}</bdi>
            </p>
          )}
          {comment.internal ? <p className="font-medium text-sm">{t("internal")}</p> : null}
          {comment.quotedField && comment.quote ? (
            <figure className="my-1">
              <figcaption className="text-quiet text-sm">
                {t("about", { field: label(comment.quotedField) })}
              </figcaption>
              <blockquote className="max-w-[65ch] whitespace-pre-line border-line border-s-2 ps-3 text-sm" dir="auto">
                {comment.quote}
              </blockquote>
            </figure>
          ) : null}
          <p className="max-w-[65ch] whitespace-pre-line" dir="auto">
            {comment.body}
          </p>
          <time dateTime={comment.at.toISOString()} className="text-quiet text-sm">
            {momentOf(comment.at, locale)}
          </time>
        </li>
      ))}
    </ol>
  );
}
