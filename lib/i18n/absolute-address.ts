import { config } from "@/lib/base/config";
import { type Locale, localePath } from "./locales";

/** The address of a page in a language as others have to have it: "https://hub.example/fr/search". */
export function absoluteAddress(locale: Locale, path: string): string {
  return config().APP_URL + localePath(locale, path);
}
