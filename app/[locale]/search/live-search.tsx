"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { focusResults, followWithLanguages, linkOf, showResults, silenceTitles } from "@/components/search/landing";
import { isField, showSearch, withField, withText } from "@/components/search/search-form";

type Props = {
  formId: string;
  /** Of the search page in the reader's language. */
  path: string;
  /** What is shown, as an address says it. The page's own address may say it in other words. */
  shown: string;
  /** What was found, to be said when it changes. */
  said: string;
};
type How = "push" | "replace";

const PAUSE = 250;

/**
 * Searches in place: typing, ticking, sorting and paging change the address, and the results follow. The address stays
 * the whole state: what is typed replaces it, what is chosen is a step that "back" takes back.
 */
export function LiveSearch({ formId, path, shown, said }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // `wanted` runs ahead of `shown` while an answer is on its way.
  const now = useRef({ shown, wanted: shown, isPending, landing: false, typing: undefined as Timer });
  useEffect(() => {
    now.current.isPending = isPending;
  }, [isPending]);

  useEffect(() => {
    const state = now.current;
    const form = document.getElementById(formId) as HTMLFormElement;
    const go = (parameters: URLSearchParams, how: How) => {
      clearTimeout(state.typing);
      state.typing = undefined;
      const search = parameters.toString();
      if (search === state.wanted) return;
      state.wanted = search;
      silenceTitles();
      startTransition(() => router[how](search ? `${path}?${search}` : path, { scroll: false }));
    };
    // One question at a time: on a slow line the next waits for the answer, and asks for all that was typed meanwhile.
    const ask = () => (state.isPending ? askSoon() : go(withText(form, state.wanted), "replace"));
    const askSoon = () => {
      clearTimeout(state.typing);
      state.typing = setTimeout(ask, PAUSE);
    };
    const take = (field: EventTarget | null) => {
      if (!isField(field) || field.form !== form || field.name === "q") return;
      go(withField(form, field, withText(form, state.wanted)), "push");
      // The same box may stand twice, and a part takes the place of the whole.
      showSearch(form, state.wanted, true);
    };
    const listeners: { [Type in "input" | "change" | "click" | "submit"]: (event: DocumentEventMap[Type]) => void } = {
      input: ({ target }) => isField(target) && target.form === form && target.name === "q" && askSoon(),
      change: ({ target }) => take(target),
      submit(event) {
        if (event.target !== form) return;
        event.preventDefault();
        // A phone's keyboard would hide what is found.
        if (matchMedia("(pointer: coarse)").matches) focusResults();
        go(withText(form, state.wanted), "push");
      },
      click(event) {
        const link = linkOf(event, path);
        if (!link) return;
        event.preventDefault();
        if (link.hash) return showResults();
        const parameters = new URLSearchParams(link.search);
        state.landing = parameters.get("page") !== new URLSearchParams(state.shown).get("page");
        go(parameters, "push");
      },
    };
    for (const [type, listener] of Object.entries(listeners))
      document.addEventListener(type, listener as EventListener);
    form.dataset.live = "";
    // On a slow line people type and tick before this script has come.
    askSoon();
    for (const field of [...form.elements]) take(field);
    return () => {
      clearTimeout(state.typing);
      for (const [type, listener] of Object.entries(listeners))
        document.removeEventListener(type, listener as EventListener);
    };
  }, [formId, path, router]);

  useEffect(() => {
    const state = now.current;
    if (state.shown === shown) return;
    const isLanding = state.landing;
    Object.assign(state, { shown, wanted: shown, landing: false });
    showSearch(document.getElementById(formId) as HTMLFormElement, shown, state.typing !== undefined);
    followWithLanguages(shown);
    if (isLanding) showResults();
    else if (document.activeElement === document.body) focusResults();
  }, [shown, formId]);

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {isPending ? <span className="loading-line" data-loading /> : null}
    </>
  );
}

type Timer = ReturnType<typeof setTimeout> | undefined;
