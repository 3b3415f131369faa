import { permanentRedirect } from "next/navigation";
import { type Kind, kindPaths } from "@/lib/catalogue/schema";
import { type Locale, localePath } from "@/lib/i18n/locales";

/**
 * The answer for an address whose entry was merged into another. Asked for again each time, because a merging can be taken
 * back; relative, because the hub does not know by which host and scheme readers reach it.
 */
export function movedForGood(path: string): Response {
  return new Response(null, { status: 308, headers: { Location: path, "Cache-Control": "public, no-cache" } });
}

/** Leads from a page of a merged entry to the same page of the one that it is part of; `below` is what follows its address. */
export function moveToMerged(locale: Locale, kind: Kind, into: string, below = ""): never {
  permanentRedirect(localePath(locale, `/${kindPaths[kind]}/${encodeURIComponent(into)}${below}`));
}
