import { isbot } from "isbot";
import type { Metric } from "./usage";

/** A request as its sender sent it; the names of headers in lower case. */
export type Asked = { method: string; header: (name: string) => string | null };

/** As long as any browser's own. */
const LONGEST_AGENT = 1_000;

/** What COUNTER's list has and isbot does not, and what fetches pages without a person besides. */
const machines = [
  /powershell\//i,
  /\(dart:io\)/i,
  // Apps on Apple's devices that are no browser.
  /\bcfnetwork\//i,
  // Assistants that fetch a page to answer somebody who does not open it.
  /-(?:user|\w*fetcher|webindexer)\/\d/i,
  // Looks whether a link in a document leads anywhere, before the browser opens it.
  /\bms-?office\b|^microsoft office\b/i,
  /^y!j-/i,
  /^mozilla\/\d\.\d (?:like gecko|\(compatible; ?ics\))$/i,
];

/** Programs with which people read: isbot takes whatever does not call itself a browser for a robot. */
const readersTools = /^(?:zotero|mendeley[ -](?:desktop|reference-manager)|endnote|jabref|citavi|papers)\//i;

/**
 * Whether a program that names itself so is a robot, crawler, feed reader, link checker or anything else that asks
 * without a person: COUNTER Code of Practice 5.1, 7.8. The list is isbot's. Who does not say what they are is a machine.
 */
export function isMachine(userAgent: string | null): boolean {
  const agent = userAgent?.trim().slice(0, LONGEST_AGENT) ?? "";
  if (readersTools.test(agent)) return false;
  return agent === "" || machines.some((machine) => machine.test(agent)) || isbot(agent);
}

/** Whether a request is somebody using an entry, and not a machine, a prefetch, or the rest of what was counted. */
export function isUse(metric: Metric, { method, header }: Asked): boolean {
  if (method !== "GET" || isPrefetch(header)) return false;
  // Pages are opened; what a script or another site's <img> fetches is not. Old browsers do not tell (Fetch Metadata).
  if (metric === "views" && (header("sec-fetch-mode") ?? "navigate") !== "navigate") return false;
  if (!beginsAtTheStart(header("range"))) return false;
  return !isMachine(header("user-agent"));
}

const sayPrefetch = ["purpose", "sec-purpose", "x-purpose", "x-moz"];

function isPrefetch(header: Asked["header"]): boolean {
  return (
    sayPrefetch.some((name) => /prefetch|prerender|preview/i.test(header(name) ?? "")) ||
    header("next-router-prefetch") !== null
  );
}

/** Whoever asks for a later part goes on with a download (RFC 9110 §14.2). */
function beginsAtTheStart(range: string | null): boolean {
  return range === null || /^bytes=\s*0*0-/i.test(range);
}
