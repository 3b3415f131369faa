"use client";

/* Where a reader is after the page has changed in place. */

/** The link to another search that a press means, unless it is meant for another tab or another page. */
export function linkOf(event: MouseEvent, path: string): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const isHere = link?.origin === location.origin && link.pathname === path && !link.target;
  return isPlain && isHere && !event.defaultPrevented ? link : null;
}

/** The next line that is read is that of the results; nothing moves. */
export function focusResults(): void {
  document.getElementById("results")?.focus({ preventScroll: true });
}

/** Goes to the results; a sheet of filters that lies before them closes. */
export function showResults(): void {
  const results = document.getElementById("results");
  document.querySelector("details.sheet")?.removeAttribute("open");
  results?.scrollIntoView();
  focusResults();
}

/** The frame of the page stays when its search changes; its links to the same page in other languages follow. */
export function followWithLanguages(search: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) link.search = search;
}

/** Next.js reads every new title out at once, over what is being typed; the number of results is said when one pauses. */
export function silenceTitles(): void {
  const said = document.querySelector("next-route-announcer")?.shadowRoot?.firstElementChild;
  said?.setAttribute("aria-live", "off");
}
