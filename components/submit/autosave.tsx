"use client";

import { useEffect, useState } from "react";
import { carryForm, type Outcome, type Words } from "./carry-form";

type Props = {
  formId: string;
  save: (form: FormData) => Promise<Outcome>;
  receive: string;
  login: string;
  locale: string;
  words: Words;
};

/** Saves the draft a moment after each change and sends the form, and says how it stands. Without JavaScript there are buttons. */
export function Autosave({ formId, save, receive, login, locale, words }: Props) {
  const [message, say] = useState("");
  useEffect(() => {
    const form = document.getElementById(formId) as HTMLFormElement | null;
    if (form) return carryForm(form, { save, receive, login, locale, words, say });
  }, [formId, save, receive, login, locale, words]);
  return (
    <p role="status" className="mt-3 min-h-6 text-quiet text-sm">
      {message}
    </p>
  );
}
