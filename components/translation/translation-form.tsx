"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import type { WrittenField } from "@/lib/catalogue/schema";
import { textDirection } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { ErrorSummary, Notice, type SummarisedError } from "../form/messages";
import { TextArea, TextInput } from "../form/text";
import { Text } from "./pair";

/** What a translation's form holds, at first or when it could not be kept. */
export type TranslationState = {
  /** Changes with every return, so that the fields are filled anew. */
  round: number;
  version: number;
  texts: Partial<Record<WrittenField, string>>;
  /** What another window of the writer's kept in the meantime, where it differs from what was typed. */
  theirs: Partial<Record<WrittenField, string>>;
  problem?: string;
};

type Outcome = { version: number } | { problem: string };

type Props = {
  action: (state: TranslationState, form: FormData) => Promise<TranslationState>;
  autosave: (form: FormData) => Promise<Outcome>;
  first: TranslationState;
  /** What is wrong with a part, as it stands beside its field. */
  errors: Partial<Record<string, string[]>>;
  summary: SummarisedError[];
  hidden: { entryId: string; kind: string; slug: string; to: string; original: number };
  /** The parts to translate, in order. */
  parts: {
    name: WrittenField;
    label: string;
    hint?: string;
    original: string;
    originalLabel: string;
    longest: number;
  }[];
  /** Of the original. */
  language: string;
  maySend: boolean;
  words: Record<"wrong" | "theirs" | "nothing" | "send" | "save" | "saving", string>;
};

const PAUSE = 2_000;

/** A translation beside its original. It is kept a moment after each change, and whenever a button is pressed. */
export function TranslationForm(props: Props) {
  const { action, autosave, first, errors, summary, hidden, parts, language, maySend, words } = props;
  const [state, submit, pending] = useActionState(action, first);
  const [kept, setKept] = useState(0);
  const [message, say] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const typed = ({ currentTarget: form }: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      say(words.saving);
      const outcome = await autosave(new FormData(form)).catch(() => undefined);
      if (outcome && "version" in outcome) setKept(outcome.version);
      say(outcome && "problem" in outcome ? outcome.problem : "");
    }, PAUSE);
  };
  const direction = textDirection(hidden.to);
  return (
    <form
      action={submit}
      onInput={typed}
      onSubmit={() => clearTimeout(timer.current)}
      key={state.round}
      className="space-y-8"
      noValidate
    >
      <ErrorSummary title={words.wrong} errors={summary} />
      {state.problem ? (
        <Notice tone="warning" live>
          {state.problem}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="version" value={Math.max(kept, state.version)} />
      {/* Enter in a text field presses a form's first button: that must be the harmless one. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        {words.save}
      </button>
      {parts.map(({ name, label, hint, original, originalLabel, longest }) => {
        const long = name === "abstract" || name === "body";
        const field = {
          ...{ name, label, hint, maxLength: longest, lang: hidden.to, dir: direction },
          errors: errors[name],
          defaultValue: state.texts[name],
        };
        return (
          <div key={name} className="grid gap-x-10 gap-y-4 border-line border-t pt-5 lg:grid-cols-2">
            <Text title={originalLabel} language={language} text={original} />
            <div className="space-y-3">
              {state.theirs[name] === undefined ? null : (
                <Notice title={words.theirs}>
                  <p className="whitespace-pre-line" lang={hidden.to} dir={direction}>
                    {state.theirs[name] || words.nothing}
                  </p>
                </Notice>
              )}
              {long ? <TextArea {...field} rows={rowsFor(original)} /> : <TextInput {...field} />}
            </div>
          </div>
        );
      })}
      <div className="flex flex-wrap items-center gap-4 border-line border-t pt-6">
        {maySend ? (
          <Button kind="primary" name="intent" value="send" disabled={pending}>
            {words.send}
          </Button>
        ) : null}
        <Button name="intent" value="save" disabled={pending}>
          {words.save}
        </Button>
        <p role="status" className="text-quiet text-sm">
          {message}
        </p>
      </div>
    </form>
  );
}

/** As much room as the original takes, within reason. */
function rowsFor(original: string): number {
  return Math.min(24, Math.max(5, Math.ceil(original.length / 60)));
}
