"use server";

import { getLocale, getTranslations } from "next-intl/server";
import type { IntroductionState } from "@/components/edition/introduction-form";
import { editorAction, goTo } from "@/lib/accounts/action";
import { requireEditor } from "@/lib/accounts/loaders";
import { invalidForm } from "@/lib/accounts/returned-form";
import type { Failure } from "@/lib/base/errors";
import { type Locale, locales } from "@/lib/i18n/locales";
import { loadIntroductionToEdit } from "@/lib/insight/topic-edition-loaders";
import { changeReadings, writeIntroduction } from "@/lib/insight/topic-edition-mutations";
import { introductionField, introductionSchema, readingsSchema } from "@/lib/insight/topic-edition-schema";

/** Publishes a topic's introduction; when it cannot be, the form comes back as it was typed, with the reason. */
export async function saveIntroduction(before: IntroductionState, form: FormData): Promise<IntroductionState> {
  const editor = await requireEditor();
  const parsed = introductionSchema.safeParse(Object.fromEntries(form));
  const saved = parsed.success ? await writeIntroduction(editor, parsed.data) : invalidForm(parsed.error);
  return saved.ok ? goTo(`/topics/${form.get("topic")}/edit?done=${saved.value}`) : returned(before, form, saved);
}

async function returned(before: IntroductionState, form: FormData, failure: Failure): Promise<IntroductionState> {
  const [t, errorText] = await Promise.all([getTranslations("edition"), getTranslations("errors")]);
  const texts = Object.fromEntries(locales.map((each) => [each, String(form.get(introductionField(each)) ?? "")]));
  const errors = Object.entries(failure.fields ?? {}).flatMap(([name, list]) =>
    list.map(({ key, values }) => ({ name, message: errorText(key, values) })),
  );
  const language = locales.find((each) => each === form.get("language")) ?? before.language;
  const again = { ...before, round: before.round + 1, seen: Number(form.get("seen")), language, texts, errors };
  if (failure.code !== "conflict") {
    return { ...again, problem: errors.length > 0 ? undefined : errorText(`code.${failure.code}`) };
  }
  const now = await loadIntroductionToEdit(String(form.get("topic")), (await getLocale()) as Locale);
  if (!now) return { ...again, problem: errorText("code.missing") };
  const differing = locales.filter((each) => withLf(texts[each]) !== (now.texts[each] ?? ""));
  const theirs = Object.fromEntries(differing.map((each) => [each, now.texts[each] ?? ""]));
  const problem = t("introduction.overtaken", { name: now.last?.by ?? "" });
  return { ...again, seen: now.introductionVersion, theirs, problem };
}

const withLf = (typed = "") => typed.replaceAll("\r\n", "\n").trim();

/** Adds, moves or removes a key reading; what was searched for stays in the address. */
export const stepReadings = editorAction(async (editor, form) => {
  const input = readingsSchema.parse(Object.fromEntries(form));
  const changed = await changeReadings(editor, input);
  const query = new URLSearchParams({ q: String(form.get("q") ?? "") });
  if (query.get("q") === "") query.delete("q");
  if (changed.ok) query.set("done", "1");
  else query.set("problem", changed.fields?.reading?.[0]?.key ?? changed.code);
  return `/topics/${input.topic}/edit/readings?${query}`;
});
