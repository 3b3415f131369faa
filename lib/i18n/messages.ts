import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defaultLocale, type Locale } from "./locales";

/** A tree of ICU MessageFormat texts. */
export type Messages = { [key: string]: string | Messages };

const cache = new Map<Locale, Messages>();

/**
 * All messages of a language, one namespace per file of `messages/<locale>/`. English fills whatever a language lacks,
 * so that a reader sees a sentence rather than a key; a test fails on every such gap.
 */
export function messagesOf(locale: Locale): Messages {
  const kept = cache.get(locale);
  if (kept && process.env.NODE_ENV === "production") return kept;
  const messages = locale === defaultLocale ? read(locale) : merge(read(defaultLocale), read(locale));
  cache.set(locale, messages);
  return messages;
}

function read(locale: Locale): Messages {
  const folder = path.join(process.cwd(), "lib/i18n/messages", locale);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [path.basename(file, ".json"), JSON.parse(readFileSync(path.join(folder, file), "utf8"))]),
  );
}

function merge(base: Messages, over: Messages): Messages {
  const merged: Messages = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    merged[key] = typeof value === "object" && typeof under === "object" ? merge(under, value) : value;
  }
  return merged;
}
