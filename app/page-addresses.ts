import { headers } from "next/headers";
import { config } from "@/lib/base/config";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import { type Locale, locales } from "@/lib/i18n/locales";

/**
 * The addresses of the page that is asked for: its own, and those of the same page in all languages. Without the query:
 * none of the pages that search engines keep has one, and a secret in it belongs nowhere in a page.
 */
export async function pageAddresses(locale: Locale): Promise<{ canonical: string; languages: Record<string, string> }> {
  const [path = "/"] = ((await headers()).get("x-hub-path") ?? "/").split("?");
  const languages = Object.fromEntries(locales.map((each) => [each, absoluteAddress(each, path)]));
  return { canonical: absoluteAddress(locale, path), languages };
}

/** The absolute address of a path that has no language. */
export function absolute(path: string): string {
  return config().APP_URL + path;
}
