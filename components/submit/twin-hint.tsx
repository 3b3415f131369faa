"use client";

import { useEffect, useState } from "react";
import { type TwinLine, TwinList } from "../entry/twin-list";
import { Notice } from "../form/messages";

type Props = {
  formId: string;
  look: (form: FormData) => Promise<TwinLine[]>;
  words: { title: string; newWindow: string };
};

const PAUSE = 700;
/** What two entries are compared by. */
const telling = /^(?:title|doi|isbn|issued|startsAt|date|language|translations\..*\.title|contributors\..*)$/;

/**
 * Says, a moment after title, identifier or names are typed, which entries may be the same work. Without JavaScript the
 * preview does, and whoever submits is asked.
 */
export function TwinHint({ formId, look, words }: Props) {
  const [twins, setTwins] = useState<TwinLine[]>([]);
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    return form ? followTyping(form, look, setTwins) : undefined;
  }, [formId, look]);
  return (
    <div aria-live="polite" className="max-w-[40rem]">
      {twins.length > 0 ? (
        <div className="mt-4">
          <Notice tone="warning" title={words.title}>
            <div className="mt-2 space-y-3">
              <TwinList twins={twins} newWindow />
              <p className="text-quiet text-sm">{words.newWindow}</p>
            </div>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

/** Looks for twins while a form is typed, and shows what the last look found. @returns how to stop */
function followTyping(form: HTMLFormElement, look: Props["look"], show: (twins: TwinLine[]) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const run = async () => {
    asked += 1;
    const mine = asked;
    const found = await look(tellingFields(form)).catch(() => undefined);
    if (found && mine === asked) show(found);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  };
  const typed = ({ target }: Event) => {
    if (telling.test((target as HTMLInputElement).name)) later();
  };
  form.addEventListener("input", typed);
  // A draft that is opened again, and what was typed before this script came.
  if (new FormData(form).get("title")) later();
  return () => {
    asked += 1;
    clearTimeout(timer);
    form.removeEventListener("input", typed);
  };
}

function tellingFields(form: HTMLFormElement): FormData {
  const fields = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (telling.test(name) || name === "kind" || name === "entryId") fields.append(name, value);
  }
  return fields;
}
