"use client";

import type { Suggestion } from "@/lib/catalogue/suggestion";

/** What somebody may mean by what they have typed; undefined when it was not answered, or is not wanted any more. */
export async function askSuggestions(
  typed: string,
  locale: string,
  signal: AbortSignal,
): Promise<Suggestion[] | undefined> {
  const found = await ask<{ suggestions: Suggestion[] }>(
    `/api/v1/suggest?${new URLSearchParams({ q: typed, locale })}`,
    signal,
  );
  return found?.suggestions;
}

export type FacetValue = { value: string; label: string; count: number };

/** All values of a facet for a search; undefined likewise. */
export async function askFacetValues(
  facet: string,
  search: string,
  locale: string,
  signal: AbortSignal,
): Promise<FacetValue[] | undefined> {
  const parameters = new URLSearchParams(search);
  for (const name of ["sort", "page"]) parameters.delete(name);
  for (const [name, value] of Object.entries({ facets: facet, locale, limit: "1000" })) parameters.append(name, value);
  const found = await ask<{ facets: Record<string, FacetValue[]> }>(`/api/v1/facets?${parameters}`, signal);
  return found?.facets[facet];
}

/** Without an answer the page is what it is without scripts: nothing is said. */
async function ask<T>(address: string, signal: AbortSignal): Promise<T | undefined> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
