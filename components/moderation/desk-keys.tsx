"use client";

import { useEffect, useRef, useState } from "react";

type Words = { on: string; off: string; pending: string };

const memory = "hub-desk-keys";

/**
 * Single keys for what the desk's page offers by itself: each `data-keys` names the keys of a link, a button or a field.
 * They work while no field has the focus, and can be turned off for good (WCAG 2.2, success criterion 2.1.4). A button
 * with `data-reason` leads to the form's reason first; there Ctrl and Enter press it.
 */
export function DeskKeys({ words }: { words: Words }) {
  const [off, setOff] = useState<boolean | null>(null);
  const [pending, setPending] = useState("");
  const chosen = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || areOff()) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (isField(target)) {
        if (event.key === "Escape") target.blur();
        const sends =
          event.key === "Enter" && (event.ctrlKey || event.metaKey) && chosen.current?.form?.contains(target);
        if (sends) chosen.current?.click();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const found = document.querySelector<HTMLElement>(`[data-keys~="${CSS.escape(keyOf(event))}"]`);
      if (!found || found.hasAttribute("disabled")) return;
      event.preventDefault();
      if (isField(found)) return found.focus();
      const reason = found instanceof HTMLButtonElement && found.hasAttribute("data-reason");
      if (!reason) return found.click();
      chosen.current = found;
      setPending(found.dataset.label ?? "");
      found.form?.querySelector("textarea")?.focus();
    };
    document.addEventListener("keydown", pressed);
    // Only now, so that whoever sees the button can use the keys.
    setOff(areOff());
    return () => document.removeEventListener("keydown", pressed);
  }, []);

  const turn = () => {
    localStorage.setItem(memory, off ? "on" : "off");
    setOff(!off);
  };
  return (
    <>
      <p role="status" className="font-medium text-sm empty:hidden">
        {pending ? words.pending.replace("{step}", pending) : ""}
      </p>
      {off === null ? null : (
        <button
          type="button"
          data-desk-keys={off ? "off" : "on"}
          onClick={turn}
          className="text-quiet text-sm underline"
        >
          {off ? words.on : words.off}
        </button>
      )}
    </>
  );
}

const areOff = () => localStorage.getItem(memory) === "off";

/** Boxes and buttons take no letters; everything else that is filled in does. */
function isField(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(element.type);
  return element.isContentEditable || ["TEXTAREA", "SELECT"].includes(element.tagName);
}

/** On an Arabic or Cyrillic keyboard, the letter that stands in the same place of a Latin one. */
function keyOf({ key, code }: KeyboardEvent): string {
  const latin = /^[!-~]$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key);
  return latin.toLowerCase();
}
