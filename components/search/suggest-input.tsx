"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Suggestion } from "@/lib/catalogue/suggestion";
import { askSuggestions } from "./ask";
import { Suggestions, type SuggestionWords } from "./suggestions";

type Props = { text: string; locale: string; words: SuggestionWords };
type Answer = { typed: string; suggestions: Suggestion[] };

const PAUSE = 120;
const none: Answer = { typed: "", suggestions: [] };

/**
 * The field of the search box, with suggestions while one types: an editable combobox with a list and manual selection
 * (WAI-ARIA Authoring Practices, "Combobox Pattern"). Until this script runs it is a plain field.
 */
export function SuggestInput({ text, locale, words }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [ready, setReady] = useState(false);
  const [answer, setAnswer] = useState(none);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { suggestions } = answer;
  const shown = isOpen && suggestions.length > 0;

  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);

  // A finger elsewhere takes the focus away on some phones only.
  useEffect(() => {
    if (!shown) return;
    const elsewhere = ({ target }: PointerEvent) => {
      if (!input.current?.closest("form")?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [shown]);

  const close = () => {
    clearTimeout(timer.current);
    asked.current?.abort();
    setOpen(false);
    setActive(-1);
  };
  const ask = async () => {
    const typed = input.current?.value.trim() ?? "";
    asked.current?.abort();
    setActive(-1);
    if (!typed) return setOpen(false);
    asked.current = new AbortController();
    const found = await askSuggestions(typed, locale, asked.current.signal);
    if (!found) return;
    setAnswer({ typed, suggestions: inGroups(found) });
    setOpen(true);
  };
  const askSoon = () => {
    setActive(-1);
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, PAUSE);
  };
  const move = (step: 1 | -1) => {
    if (!shown) return void ask();
    // Past either end is the field itself.
    const places = suggestions.length + 1;
    setActive(((active + 1 + step + places) % places) - 1);
  };
  const choose = (event: KeyboardEvent) => {
    const chosen = shown && active >= 0 ? document.getElementById(optionId(active)) : null;
    if (chosen) event.preventDefault();
    chosen?.click();
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === "Enter") return choose(event);
    if (key === "Tab") return close();
    if (key === "Escape" && shown) {
      close();
    } else if (key === "ArrowDown" || key === "ArrowUp") {
      if (!altKey) move(key === "ArrowDown" ? 1 : -1);
      else if (key === "ArrowDown") void ask();
      else close();
    } else {
      // Whoever moves in the text is back in it.
      if (/^(Arrow|Home|End)/.test(key)) setActive(-1);
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="grow">
      <input
        ref={input}
        id="search-text"
        name="q"
        defaultValue={text}
        maxLength={500}
        dir="auto"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="control"
        {...(ready
          ? {
              role: "combobox",
              "aria-autocomplete": "list" as const,
              "aria-expanded": shown,
              "aria-controls": "search-suggestions",
              "aria-activedescendant": shown && active >= 0 ? optionId(active) : undefined,
            }
          : {})}
        onInput={askSoon}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <Suggestions {...{ ...answer, words, locale, active, optionId }} shown={shown} onChosen={close} />
    </div>
  );
}

const optionId = (position: number) => `suggestion-${position}`;

/** The same suggestions with those of a type together, types in the order in which they come. */
function inGroups(suggestions: Suggestion[]): Suggestion[] {
  const types = [...new Set(suggestions.map(({ type }) => type))];
  return types.flatMap((type) => suggestions.filter((one) => one.type === type));
}
