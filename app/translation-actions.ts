"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { CommentState } from "@/components/moderation/comment-form";
import type { TranslationState } from "@/components/translation/translation-form";
import { goTo, memberAction } from "@/lib/accounts/action";
import { requireUser } from "@/lib/accounts/loaders";
import { currentUser } from "@/lib/accounts/session";
import type { Failure } from "@/lib/base/errors";
import { kindPaths, kinds, writtenFields } from "@/lib/catalogue/schema";
import { slugFromSegment } from "@/lib/catalogue/slug";
import { locales } from "@/lib/i18n/locales";
import { readTranslationWork } from "@/lib/moderation/translation-data";
import { readTranslations } from "@/lib/moderation/translation-list-data";
import { discardTranslation, keepTranslation, sendTranslation } from "@/lib/moderation/translation-mutations";
import { translationSchema } from "@/lib/moderation/translation-schema";
import { sendComment } from "./comment-state";
import { asText } from "./translation-parts";

/** Where the form stands, its slug as it is in the address. */
const where = z.object({ kind: z.enum(kinds), slug: z.string(), to: z.enum(locales) });

/** Keeps a translation, or sends it to the moderators: what is kept is never typed again. */
export async function saveTranslation(before: TranslationState, form: FormData): Promise<TranslationState> {
  const actor = await requireUser();
  const parsed = translationSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return returned(before, form, (await getTranslations("errors"))("tooLong"));
  const sends = form.get("intent") === "send";
  const saved = await (sends ? sendTranslation : keepTranslation)(actor, parsed.data);
  const { kind, slug, to } = where.parse(Object.fromEntries(form));
  const page = `/${kindPaths[kind]}/${slug}/translate?to=${to}`;
  if (saved.ok) return goTo(sends ? `${page}&done=sent` : `${page}&saved=${saved.value.version}`);
  if (saved.code === "conflict" && saved.values?.state === "changed") return overtaken(before, form);
  const work = await readTranslationWork(actor, kind, slugFromSegment(slug), to);
  if (saved.code === "invalid") return goTo(`${page}&check=${work?.kept.version}`);
  if (saved.code === "conflict") return goTo(`${page}&problem=${saved.values?.state}&at=${work?.kept.version}`);
  return returned(before, form, await explain(saved));
}

/** Keeps a translation while it is typed. */
export async function autosaveTranslation(form: FormData): Promise<{ version: number } | { problem: string }> {
  const actor = await currentUser();
  const [t, submit] = await Promise.all([getTranslations("translation"), getTranslations("submit")]);
  const parsed = translationSchema.safeParse(Object.fromEntries(form));
  const kept = actor && parsed.success ? await keepTranslation(actor, parsed.data) : null;
  if (kept?.ok) return kept.value;
  return { problem: kept?.code === "conflict" ? submit("changedElsewhere") : t("notKept") };
}

/** Throws away what was typed and never sent. */
export const discard = memberAction(async (actor, form) => {
  await discardTranslation(actor, z.uuid().parse(form.get("id")));
  return "/account/submissions?done=discarded";
});

/** Writes to the moderators about one's own translation. */
export async function writeAboutTranslation(_before: CommentState, form: FormData): Promise<CommentState> {
  const actor = await requireUser();
  form.delete("internal");
  const sent = await sendComment(actor, form);
  if (!("done" in sent)) return sent;
  const own = (await readTranslations(actor.id)).find(({ id }) => id === form.get("translationId"));
  return goTo(own ? `${encodeURI(own.path)}&done=written#conversation` : "/account/submissions");
}

async function overtaken(before: TranslationState, form: FormData): Promise<TranslationState> {
  const { kind, slug, to } = where.parse(Object.fromEntries(form));
  const [work, t] = await Promise.all([
    readTranslationWork(await requireUser(), kind, slugFromSegment(slug), to),
    getTranslations("translation"),
  ]);
  const again = returned(before, form, t("overtaken"));
  if (!work) return again;
  const theirs = Object.fromEntries(
    writtenFields
      .map((part) => [part, asText(work.kept.text[part])] as const)
      .filter(([part, text]) => text !== again.texts[part]),
  );
  return { ...again, version: work.kept.version, theirs };
}

function returned(before: TranslationState, form: FormData, problem: string): TranslationState {
  const typed = (part: string) => String(form.get(part) ?? "").replaceAll("\r\n", "\n");
  const texts = Object.fromEntries(writtenFields.map((part) => [part, typed(part)]));
  return { round: before.round + 1, version: Number(form.get("version")) || 0, texts, theirs: {}, problem };
}

async function explain({ code, values }: Failure): Promise<string> {
  const [submit, errors] = await Promise.all([getTranslations("submit"), getTranslations("errors")]);
  return code === "tooMany"
    ? submit("problem.tooMany", { minutes: Number(values?.minutes ?? 1) })
    : errors(`code.${code}`);
}
