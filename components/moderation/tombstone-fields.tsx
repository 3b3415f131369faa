import { PUBLIC_NOTE } from "@/lib/catalogue/tombstone";
import { Select } from "../form/choice";
import { TextInput } from "../form/text";
import type { StepState } from "./step-form";

export type TombstoneWords = Record<"title" | "reason" | "none" | "note" | "hint", string> & {
  choices: { value: string; label: string }[];
};

/** What readers are told at the address of an entry that is taken down. */
export function TombstoneFields({ state, words }: { state: StepState; words: TombstoneWords }) {
  return (
    <fieldset className="grid gap-x-6 gap-y-3 border-line border-t pt-3 sm:grid-cols-2 lg:col-span-2">
      <legend className="sr-only">{words.title}</legend>
      <Select
        key={`reason ${state.publicReason}`}
        name="publicReason"
        label={words.reason}
        options={words.choices}
        empty={words.none}
        errors={state.publicReasonErrors}
        defaultValue={state.publicReason ?? ""}
      />
      <TextInput
        key={`note ${state.publicNote}`}
        name="publicNote"
        label={words.note}
        hint={words.hint}
        maxLength={PUBLIC_NOTE}
        defaultValue={state.publicNote}
        dir="auto"
      />
    </fieldset>
  );
}
