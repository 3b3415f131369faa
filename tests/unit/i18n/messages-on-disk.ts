import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Locale } from "@/lib/i18n/locales";

/** The files of a language as they are, without the English that the running hub puts into gaps. */
const folder = (locale: Locale) => path.join("lib/i18n/messages", locale);

export function namespacesOf(locale: Locale): string[] {
  return readdirSync(folder(locale)).sort();
}

/** Every message of a language by its full key, namespace first: "site.navigation.search". */
export function flatMessages(locale: Locale): Map<string, string> {
  return new Map(
    namespacesOf(locale).flatMap((file) =>
      flatten(JSON.parse(readFileSync(path.join(folder(locale), file), "utf8")), path.basename(file, ".json")),
    ),
  );
}

function flatten(tree: unknown, key: string): [string, string][] {
  if (typeof tree === "string") return [[key, tree]];
  if (tree === null || typeof tree !== "object" || Array.isArray(tree)) throw new Error(`${key} is no text`);
  return Object.entries(tree).flatMap(([name, under]) => flatten(under, `${key}.${name}`));
}

export type Plural = { name: string; ordinal: boolean; forms: Map<string, string> };
export type Anatomy = {
  /** "count plural", "provider select orcid|other", "name", "<b>": what the code must hand over. */
  arguments: string[];
  plurals: Plural[];
  /** The words of the message, without arguments. */
  words: string;
  /** Values with which the message can be written. */
  sample: Record<string, string | number | Date | ((parts: unknown) => string)>;
};

/** Takes a message apart. @throws {SyntaxError} when it is no ICU MessageFormat. */
export function anatomy(message: string): Anatomy {
  const found: Anatomy = { arguments: [], plurals: [], words: "", sample: {} };
  const names = new Set<string>();
  visit(parse(message), (element) => {
    if (element.type === TYPE.literal) found.words += element.value;
    else if (element.type === TYPE.plural) {
      found.plurals.push({ name: element.value, ordinal: element.pluralType === "ordinal", forms: formsOf(element) });
      names.add(element.value);
      found.sample[element.value] = 3;
    } else if (element.type === TYPE.select) {
      const choices = Object.keys(element.options).sort();
      names.add(`${element.value} select ${choices.join("|")}`);
      found.sample[element.value] = choices[0] ?? "other";
    } else if (element.type === TYPE.tag) {
      names.add(`<${element.value}>`);
      found.sample[element.value] = (parts) => String(parts);
    } else if (element.type !== TYPE.pound) {
      names.add(element.value);
      if (element.type === TYPE.argument) found.sample[element.value] ??= "x";
      else found.sample[element.value] = element.type === TYPE.number ? 3 : new Date(0);
    }
  });
  found.arguments = [...names].sort();
  return found;
}

function formsOf(element: Extract<MessageFormatElement, { type: TYPE.plural }>): Map<string, string> {
  return new Map(
    Object.entries(element.options).map(([category, { value }]) => [category, JSON.stringify(withoutPlaces(value))]),
  );
}

/** What an element says, wherever it stands. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === "location" ? undefined : part)));
}

function visit(elements: MessageFormatElement[], see: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    see(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const { value } of Object.values(element.options)) visit(value, see);
    }
    if (element.type === TYPE.tag) visit(element.children, see);
  }
}
