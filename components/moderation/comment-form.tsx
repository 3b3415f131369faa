"use client";

import { useActionState } from "react";
import { Button } from "../form/button";
import { type Option, Select } from "../form/choice";
import { FormTrouble } from "../form/messages";
import { TextArea } from "../form/text";

/** What came of a message that was not taken, with what its writer had typed. */
export type CommentState = { body: string; quotedField: string; errors?: string[]; problem?: string };

type Props = {
  action: (state: CommentState, form: FormData) => Promise<CommentState>;
  entryId: string;
  /** When it goes to or comes from a translator. */
  translationId?: string;
  /** The queue in which a moderator reads. */
  filter?: string;
  /** Fields that can be quoted, and the one that was chosen by a link. */
  fields: Option[];
  quoting: string;
  /** The keys that lead to the field. */
  keys?: string;
  words: Record<"body" | "quotedField" | "quoteHint" | "wholeEntry" | "send" | "wrong", string>;
  /** For moderators: the other button's words. */
  note?: string;
};

/** Writes into an entry's conversation; what was typed survives a message that is not taken. */
export function CommentForm({
  action,
  entryId,
  translationId,
  filter = "",
  fields,
  quoting,
  keys,
  words,
  note,
}: Props) {
  const [state, submit, pending] = useActionState(action, { body: "", quotedField: quoting });
  const errors = (state.errors ?? []).map((message) => ({ name: "body", message }));
  return (
    <form action={submit} className="space-y-4">
      <FormTrouble title={words.wrong} errors={errors} problem={state.problem} />
      <input type="hidden" name="entryId" value={entryId} />
      {translationId ? <input type="hidden" name="translationId" value={translationId} /> : null}
      <input type="hidden" name="filter" value={filter} />
      <Select
        key={state.quotedField}
        name="quotedField"
        label={words.quotedField}
        hint={words.quoteHint}
        options={fields}
        empty={words.wholeEntry}
        defaultValue={state.quotedField}
      />
      <TextArea
        key={state.body}
        name="body"
        label={words.body}
        errors={state.errors}
        defaultValue={state.body}
        maxLength={5000}
        rows={4}
        dir="auto"
        data-keys={keys}
        aria-keyshortcuts={keys}
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={pending}>{words.send}</Button>
        {note ? (
          <Button kind="quiet" name="internal" value="yes" disabled={pending}>
            {note}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
