"use client";

import { useEffect, useRef, useState } from "react";

type Outcome = { ok: true; value: { entryId: string; version: number } } | { ok: false; code: string };
type Words = { savedAt: string; saving: string; notSaved: string; changedElsewhere: string };
type Props = { formId: string; save: (form: FormData) => Promise<Outcome>; locale: string; words: Words };

const pause = 1500;
const retryAfter = 10_000;

/** Saves the draft a moment after each change, one save at a time, and says so. Without JavaScript there is a button. */
export function Autosave({ formId, save, locale, words }: Props) {
  const [message, setMessage] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    if (!form) return;
    let busy = false;
    let left = false;

    const later = (delay: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(run, delay);
    };
    const run = async () => {
      if (left) return;
      if (busy) return later(pause);
      busy = true;
      setMessage(words.saving);
      try {
        const outcome = await save(new FormData(form));
        if (left) return;
        if (outcome.ok) {
          setValue(form, "version", String(outcome.value.version));
          keepAddress(outcome.value.entryId);
          const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date());
          setMessage(words.savedAt.replace("{time}", time));
        } else {
          setMessage(outcome.code === "conflict" ? words.changedElsewhere : words.notSaved);
        }
      } catch {
        // The network is away: what was typed is still in the form, and the next attempt carries all of it.
        setMessage(words.notSaved);
        later(retryAfter);
      } finally {
        busy = false;
      }
    };
    const changed = () => later(pause);
    // From here on the page itself carries the form.
    const submitted = () => {
      left = true;
      clearTimeout(timer.current);
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", submitted);
    // On a slow connection people type before this script has come.
    if (isTouched(form)) changed();
    return () => {
      submitted();
      form.removeEventListener("input", changed);
      form.removeEventListener("submit", submitted);
    };
  }, [formId, save, locale, words]);

  return (
    <p role="status" className="mt-3 min-h-6 text-quiet text-sm">
      {message}
    </p>
  );
}

/** Whether anything in a form is other than the page brought it. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const brought = [...field.options].findIndex((option) => option.defaultSelected);
      return field.selectedIndex !== Math.max(brought, 0);
    }
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden" || field.type === "file") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    return field.value !== field.defaultValue;
  });
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** Reloading the page must find the draft again. */
function keepAddress(entryId: string): void {
  const url = new URL(window.location.href);
  if (url.searchParams.get("entry") === entryId) return;
  url.searchParams.set("entry", entryId);
  window.history.replaceState(window.history.state, "", url);
}
