"use client";

import { useActionState } from "react";
import { Button } from "../form/button";
import { FormTrouble } from "../form/messages";
import { TextArea } from "../form/text";

/** What came of a step that could not be taken, in the reader's language, with what they had typed. */
export type StepState = {
  reason: string;
  reasonErrors?: string[];
  /** What readers are told of why an entry is taken down. */
  publicReason?: string;
  publicNote?: string;
  publicReasonErrors?: string[];
  problem?: string;
};

export type StepButton = { transition: string; label: string; kind?: "primary" | "secondary" | "quiet" };

type Props = {
  action: (state: StepState, form: FormData) => Promise<StepState>;
  entryId: string;
  version: number;
  buttons: StepButton[];
  /** What else the step needs to be told. */
  more?: Record<string, string>;
  words: { reason: string; hint: string; wrong: string };
};

/** Takes a step in an entry's life, with a reason where one is needed; the reason survives a step that fails. */
export function StepForm({ action, entryId, version, buttons, more = {}, words }: Props) {
  const [state, submit, pending] = useActionState(action, { reason: "" });
  const errors = (state.reasonErrors ?? []).map((message) => ({ name: "reason", message }));
  return (
    <form action={submit} className="space-y-5">
      <FormTrouble title={words.wrong} errors={errors} problem={state.problem} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(more).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        key={state.reason}
        name="reason"
        label={words.reason}
        hint={words.hint}
        errors={state.reasonErrors}
        defaultValue={state.reason}
        maxLength={5000}
        rows={4}
        dir="auto"
      />
      <div className="flex flex-wrap gap-4">
        {buttons.map(({ transition, label, kind }) => (
          <Button key={transition} name="transition" value={transition} kind={kind} disabled={pending}>
            {label}
          </Button>
        ))}
      </div>
    </form>
  );
}
