"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "../form/button";
import { Checkboxes, type Option, Radios } from "../form/choice";
import { fieldId } from "../form/field";
import { FormTrouble } from "../form/messages";
import { fresh, type ReturnedState, summaryOf } from "../form/returned";
import { TextArea } from "../form/text";

type Props = {
  action: (before: ReturnedState, form: FormData) => Promise<ReturnedState>;
  entryId: string;
  /** The list's filter, as an address's query. */
  filter: string;
  /** What readers said, each by its id; of a single one there is nothing to choose. */
  reports: { value: string; label: ReactNode }[];
  outcomes: Option[];
  words: Record<"wrong" | "reports" | "outcome" | "note" | "noteHint" | "close", string>;
};

/** Closes reports about one entry, those that are ticked, with what came of them. */
export function AnswerForm({ action, entryId, filter, reports, outcomes, words }: Props) {
  const [state, submit, pending] = useActionState(action, fresh);
  const { values, errors } = state;
  const own = (name: string) => `${name}-${entryId}`;
  const summary = summaryOf(state).map(({ name, message }) => ({ name: own(name), message }));
  const [only, ...others] = reports;
  return (
    <form action={submit} className="space-y-5" noValidate>
      <FormTrouble title={words.wrong} errors={summary} problem={state.problem} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="filter" value={filter} />
      <div key={state.attempt} className="space-y-5">
        {only && others.length === 0 ? (
          <>
            <input type="hidden" name="reports" value={only.value} />
            {only.label}
          </>
        ) : (
          <Checkboxes
            id={fieldId(own("reports"))}
            name="reports"
            label={words.reports}
            options={reports}
            defaultValue={state.attempt > 0 ? values.reports : reports.map(({ value }) => value)}
            errors={errors.reports}
          />
        )}
        <Radios
          id={fieldId(own("outcome"))}
          name="outcome"
          label={words.outcome}
          options={outcomes}
          defaultValue={values.outcome?.[0]}
          errors={errors.outcome}
        />
        <TextArea
          id={fieldId(own("note"))}
          name="note"
          label={words.note}
          hint={words.noteHint}
          errors={errors.note}
          defaultValue={values.note?.[0]}
          maxLength={5000}
          rows={3}
          dir="auto"
        />
      </div>
      <Button disabled={pending}>{words.close}</Button>
    </form>
  );
}
