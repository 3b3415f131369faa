import { getTranslations } from "next-intl/server";
import type { CommentState } from "@/components/moderation/comment-form";
import type { Actor } from "@/lib/accounts/actor";
import type { Failure } from "@/lib/base/errors";
import { singleTexts } from "@/lib/base/form-texts";
import { commentSchema, writeComment } from "@/lib/moderation/comment-mutations";

/** Writes the message that a form carries. @returns what to say of it, or what to show instead */
export async function sendComment(
  actor: Actor,
  form: FormData,
): Promise<{ done: "sent" | "noted"; entryId: string } | CommentState> {
  const input = commentSchema.parse(singleTexts(form));
  const result = await writeComment(actor, input);
  if (result.ok) return { done: input.internal ? "noted" : "sent", entryId: input.entryId };
  return { body: input.body, quotedField: input.quotedField, ...(await explain(result)) };
}

async function explain({ code, fields, values }: Failure): Promise<Pick<CommentState, "errors" | "problem">> {
  const [t, errors] = await Promise.all([getTranslations("conversation"), getTranslations("errors")]);
  if (fields?.body) return { errors: fields.body.map(({ key }) => errors(key)) };
  return { problem: code === "tooMany" ? t("tooMany", { minutes: Number(values?.minutes ?? 1) }) : t("notTaken") };
}
