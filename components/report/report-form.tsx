"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "../form/button";
import { type Option, Radios } from "../form/choice";
import { FormTrouble } from "../form/messages";
import { fresh, type ReturnedState, summaryOf } from "../form/returned";
import { TextArea, TextInput } from "../form/text";

type Props = {
  action: (before: ReturnedState, form: FormData) => Promise<ReturnedState>;
  kind: string;
  slug: string;
  reasons: Option[];
  words: Record<"wrong" | "reason" | "words" | "wordsHint" | "email" | "emailHint" | "optional" | "send", string>;
  /** Handed in, because the server writes it. */
  honeypot: ReactNode;
};

/** Says what is not right with an entry; what was typed survives a report that is not taken. */
export function ReportForm({ action, kind, slug, reasons, words, honeypot }: Props) {
  const [state, submit, pending] = useActionState(action, fresh);
  const { values, errors } = state;
  return (
    <form action={submit} className="space-y-6" noValidate>
      <FormTrouble title={words.wrong} errors={summaryOf(state)} problem={state.problem} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="slug" value={slug} />
      {honeypot}
      <div key={state.attempt} className="space-y-6">
        <Radios
          name="reason"
          label={words.reason}
          options={reasons}
          defaultValue={values.reason?.[0]}
          errors={errors.reason}
          required
        />
        <TextArea
          name="words"
          label={words.words}
          hint={words.wordsHint}
          errors={errors.words}
          defaultValue={values.words?.[0]}
          maxLength={5000}
          dir="auto"
          required
        />
        <TextInput
          type="email"
          name="email"
          label={words.email}
          hint={words.emailHint}
          optional={words.optional}
          errors={errors.email}
          defaultValue={values.email?.[0]}
          maxLength={254}
          autoComplete="email"
          dir="ltr"
        />
      </div>
      <Button kind="primary" disabled={pending}>
        {words.send}
      </Button>
    </form>
  );
}
