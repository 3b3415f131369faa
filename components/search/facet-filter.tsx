"use client";

import { useEffect, useState } from "react";
import { wholeNumber } from "@/lib/i18n/numbers";
import { askFacetValues, type FacetValue } from "./ask";
import { folded } from "./typed-part";

export type FilterWords = {
  label: string;
  /** How many values fit what is typed; holds "{count}". */
  count: string;
};
type Props = {
  facet: string;
  formId: string;
  locale: string;
  /** The search that the values are counted for, as its address says it. */
  search: string;
  words: FilterWords;
};

const SHOWN = 12;

/** Looks for values in a facet that is too long to be shown. Needs scripts; all values have a page for those without. */
export function FacetFilter({ facet, formId, locale, search, words }: Props) {
  const [ready, setReady] = useState(false);
  const [typed, setTyped] = useState("");
  const [values, setValues] = useState<FacetValue[]>([]);
  const isUsed = typed.trim() !== "";
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (!isUsed) return;
    const asked = new AbortController();
    void askFacetValues(facet, search, locale, asked.signal).then((found) => found && setValues(found));
    return () => asked.abort();
  }, [isUsed, facet, search, locale]);
  if (!ready) return null;
  const fitting = isUsed ? values.filter(({ label }) => fits(label, typed)) : [];
  const chosen = new URLSearchParams(search).getAll(facet);
  return (
    <div data-filtering={isUsed ? "" : undefined}>
      <input
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label={words.label}
        placeholder={words.label}
        autoComplete="off"
        dir="auto"
        className="control mb-1"
      />
      <p role="status" className="sr-only">
        {isUsed ? words.count.replace("{count}", String(fitting.length)) : ""}
      </p>
      <ul>
        {fitting.slice(0, SHOWN).map(({ value, label, count }) => (
          <li key={value}>
            <label className="option">
              <input type="checkbox" form={formId} name={facet} value={value} defaultChecked={chosen.includes(value)} />
              <span>{label}</span>
              <small>{wholeNumber(count, locale)}</small>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

function fits(label: string, typed: string): boolean {
  const words = folded(label).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
