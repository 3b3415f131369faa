"use client";

import { useActionState, useRef } from "react";
import { textDirection } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { fieldId } from "../form/field";
import { FormTrouble } from "../form/messages";
import { Key } from "./key";
import type { StepButton, StepState } from "./step-form";
import { TombstoneFields, type TombstoneWords } from "./tombstone-fields";

type Props = {
  action: (state: StepState, form: FormData) => Promise<StepState>;
  entryId: string;
  version: number;
  /** The queue in which the entry stands, as an address's query. */
  filter: string;
  buttons: (StepButton & { keys?: string; needsReason: boolean })[];
  saved: SavedGroup[];
  /** The language in which the submitter reads. */
  readBy: string;
  /** What readers can be told, where one of the steps takes the entry down. */
  tombstone?: TombstoneWords;
  words: Record<"reason" | "hint" | "wrong" | "saved" | "noneSaved" | "use", string>;
};

/** Saved reasons for one step: labels in the moderator's language, texts in the submitter's. */
export type SavedGroup = { label: string; reasons: { id: string; label: string; text: string }[] };

/** The decisions on an entry with their keys, at the bottom of the screen; the reason survives a step that fails. */
export function DecisionBar({ action, entryId, version, filter, buttons, saved, readBy, tombstone, words }: Props) {
  const [state, submit, pending] = useActionState(action, { reason: "" });
  const reason = useRef<HTMLTextAreaElement>(null);
  const id = fieldId("reason");
  // Where nothing can be done any more, whoever came second still reads who was first, and keeps what they wrote.
  const writes = buttons.some(({ needsReason }) => needsReason) || state.reason !== "";
  const fillIn = (chosen: string) => {
    const texts = saved.flatMap(({ reasons }) => reasons);
    const text = texts.find((one) => one.id === chosen)?.text;
    if (text && reason.current) reason.current.value = withReason(reason.current.value, text, texts);
  };
  const errors = state.reasonErrors ?? [];
  const described = [`${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ");
  return (
    <form action={submit} className="grid items-end gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="space-y-2 empty:hidden lg:col-span-2">
        <FormTrouble
          title={words.wrong}
          errors={[
            ...errors.map((message) => ({ name: "reason", message })),
            ...(state.publicReasonErrors ?? []).map((message) => ({ name: "publicReason", message })),
          ]}
          problem={state.problem}
        />
      </div>
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="filter" value={filter} />
      {writes ? (
        <div>
          <div className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <label htmlFor={id} className="font-medium font-title">
              {words.reason}
            </label>
            <span id={`${id}-hint`} className="text-quiet text-sm">
              {words.hint}
            </span>
            {saved.length > 0 ? (
              <span className="ms-auto flex gap-2">
                <select
                  name="saved"
                  aria-label={words.saved}
                  defaultValue=""
                  onChange={(event) => fillIn(event.target.value)}
                  className="control max-w-60 text-sm [min-block-size:2.25rem] [padding-block:0.2em]"
                >
                  <option value="">{words.noneSaved}</option>
                  {saved.map(({ label, reasons }) => (
                    <optgroup key={label} label={label}>
                      {reasons.map((one) => (
                        <option key={one.id} value={one.id}>
                          {one.label}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
                <noscript>
                  <Button name="use" value="saved">
                    {words.use}
                  </Button>
                </noscript>
              </span>
            ) : null}
          </div>
          {errors.length > 0 ? (
            <p id={`${id}-error`} className="font-medium text-alarm">
              {errors.join(" ")}
            </p>
          ) : null}
          <textarea
            key={state.reason}
            ref={reason}
            id={id}
            name="reason"
            lang={readBy}
            defaultValue={state.reason}
            aria-describedby={described}
            aria-invalid={errors.length > 0 || undefined}
            maxLength={5000}
            rows={2}
            dir={textDirection(readBy)}
            className="control resize-y"
          />
        </div>
      ) : null}
      {tombstone ? <TombstoneFields state={state} words={tombstone} /> : null}
      <div className="flex flex-wrap gap-2 lg:max-w-[28rem]">
        {buttons.map(({ transition, label, kind, keys, needsReason }) => (
          <Button
            key={transition}
            name="transition"
            value={transition}
            kind={kind}
            disabled={pending}
            data-keys={keys}
            data-label={label}
            data-reason={needsReason || undefined}
            aria-keyshortcuts={keys}
          >
            {label} {keys ? <Key of={keys} /> : null}
          </Button>
        ))}
      </div>
    </form>
  );
}

/** A saved reason takes the place of another one; below what the moderator typed it is added. */
function withReason(typed: string, text: string, texts: { text: string }[]): string {
  const own = texts.reduce((left, one) => left.replace(one.text, ""), typed).trim();
  return own ? `${own}\n\n${text}` : text;
}
