"use client";

import { askWorker } from "../offline/worker";

export type Outcome = { ok: true; value: { entryId: string; version: number } } | { ok: false; code: string };
export type Words = Record<
  "savedAt" | "saving" | "sending" | "notSaved" | "keptHere" | "keptToSubmit" | "changedElsewhere",
  string
>;

type Carrying = {
  save: (form: FormData) => Promise<Outcome>;
  /** Where the form is sent, and where its writer logs in when that has become necessary. */
  receive: string;
  login: string;
  words: Words;
  locale: string;
  /** Tells the writer how it stands. */
  say: (message: string) => void;
};

const PAUSE = 1_500;
const RETRY = 10_000;

/**
 * Carries what is typed to the hub: as a draft a moment after each change, and for good when a button is pressed. What
 * the network does not take is kept on this device, to be sent when it does. @returns how to stop
 */
export function carryForm(form: HTMLFormElement, { save, receive, login, words, locale, say }: Carrying): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let left = false;
  // Once its writer has submitted it, what waits on the device goes as a submission.
  let submitted = false;

  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };
  const run = async () => {
    if (left) return;
    if (busy) return later(PAUSE);
    busy = true;
    try {
      await (submitted ? keep() : saveDraft());
    } finally {
      busy = false;
    }
  };
  const saveDraft = async () => {
    say(words.saving);
    try {
      const outcome = await save(withoutFiles(new FormData(form)));
      if (left || submitted) return;
      if (!outcome.ok) return say(outcome.code === "conflict" ? words.changedElsewhere : words.notSaved);
      setValue(form, "version", String(outcome.value.version));
      keepAddress(outcome.value.entryId);
      void askWorker({ type: "forget", entryId: outcome.value.entryId });
      const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date());
      say(words.savedAt.replace("{time}", time));
    } catch {
      // The network is away: the next attempt carries all of it.
      await keep();
    }
  };
  /** Hands the form to the device, and asks it to try the network again and again while this page is open. */
  const keep = async () => {
    const kept = await keepOnDevice(form, new FormData(form), submitted ? "submit" : "save", receive);
    submitted &&= kept;
    say(kept ? (submitted ? words.keptToSubmit : words.keptHere) : words.notSaved);
    if (submitted) void askWorker({ type: "send" });
    later(RETRY);
  };
  const send = async (button: HTMLElement | null) => {
    const data = new FormData(form);
    if (button instanceof HTMLButtonElement) data.set(button.name, button.value);
    clearTimeout(timer);
    say(words.sending);
    busy = true;
    const answer = await fetch(receive, { method: "POST", body: withoutReact(data) }).catch(() => undefined);
    busy = false;
    const { next } = answer?.ok ? await answer.json() : {};
    if (next) {
      left = true;
      window.location.assign(next);
      return;
    }
    submitted ||= data.get("intent") === "submit";
    await keep();
    if (answer?.status === 401) window.location.assign(login);
  };

  const changed = () => later(PAUSE);
  const pressed = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!left && !busy) void send(event.submitter);
    else if (!left) setTimeout(() => form.requestSubmit(event.submitter), PAUSE / 5);
  };
  form.addEventListener("input", changed);
  form.addEventListener("submit", pressed);
  // On a slow connection people type before this script has come.
  if (isTouched(form)) changed();
  return () => {
    left = true;
    clearTimeout(timer);
    form.removeEventListener("input", changed);
    form.removeEventListener("submit", pressed);
  };
}

async function keepOnDevice(form: HTMLFormElement, data: FormData, intent: "save" | "submit", action: string) {
  const text = (name: string) => String(data.get(name) ?? "");
  const fields = [...withoutReact(data)].filter(([, value]) => typeof value === "string" || value.size > 0);
  const own = fields.filter(([name]) => name !== "intent");
  own.push(["intent", intent]);
  const entryId = text("entryId");
  const language = text("language") || form.lang || document.documentElement.lang;
  const waiting = { entryId, title: text("title"), language, intent, action, fields: own };
  return (await askWorker({ type: "keep", form: waiting })) === true;
}

/** React notes in a form which server action it belongs to; that is of no use elsewhere. */
function withoutReact(data: FormData): FormData {
  for (const name of [...data.keys()]) if (name.startsWith("$")) data.delete(name);
  return data;
}

/** A file goes when a button is pressed, not again with every change. */
function withoutFiles(data: FormData): FormData {
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
  return data;
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
