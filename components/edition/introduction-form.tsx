"use client";

import { useActionState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { type Option, Radios } from "../form/choice";
import { ErrorSummary, Notice, type SummarisedError } from "../form/messages";
import { TextArea } from "../form/text";

/** What an introduction's form holds, at first or after it could not be saved. */
export type IntroductionState = {
  /** Changes with every return, so that the fields are filled anew. */
  round: number;
  /** The count of changes that what is typed answers to. */
  seen: number;
  language: Locale;
  texts: Partial<Record<Locale, string>>;
  /** What another editor saved in the meantime, where it differs from what was typed. */
  theirs: Partial<Record<Locale, string>>;
  errors: SummarisedError[];
  problem?: string;
};

type Props = {
  action: (state: IntroductionState, form: FormData) => Promise<IntroductionState>;
  topic: string;
  first: IntroductionState;
  /** The hub's languages; `field` is the name of a language's text. */
  languages: (Option & { value: Locale; dir: "ltr" | "rtl"; field: string })[];
  longest: number;
  words: Record<"wrong" | "language" | "languageHint" | "markdown" | "save" | "theirs" | "none", string>;
};

/** A topic's introduction in every language, one below the other. Nothing typed is lost when it cannot be saved. */
export function IntroductionForm({ action, topic, first, languages, longest, words }: Props) {
  const [state, submit, pending] = useActionState(action, first);
  return (
    <form action={submit} className="space-y-8" noValidate key={state.round}>
      <ErrorSummary title={words.wrong} errors={state.errors} />
      {state.problem ? (
        <Notice tone="warning" live>
          {state.problem}
        </Notice>
      ) : null}
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="seen" value={state.seen} />
      <Radios
        name="language"
        label={words.language}
        hint={words.languageHint}
        options={languages.map(({ value, label }) => ({ value, label, lang: value }))}
        defaultValue={state.language}
        columns
      />
      <p className="max-w-[65ch] text-quiet">{words.markdown}</p>
      {languages.map(({ value, label, dir, field }) => (
        <div key={value} className="space-y-3">
          {state.theirs[value] === undefined ? null : (
            <Notice title={words.theirs}>
              <p className="whitespace-pre-line" lang={value} dir={dir}>
                {state.theirs[value] || words.none}
              </p>
            </Notice>
          )}
          <TextArea
            name={field}
            label={<bdi lang={value}>{label}</bdi>}
            errors={state.errors.filter(({ name }) => name === field).map(({ message }) => message)}
            defaultValue={state.texts[value]}
            maxLength={longest}
            rows={9}
            lang={value}
            dir={dir}
          />
        </div>
      ))}
      <Button kind="primary" disabled={pending}>
        {words.save}
      </Button>
    </form>
  );
}
