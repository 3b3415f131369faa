import { normaliseTitle } from "@/lib/catalogue/identity";
import { topicsAtMost } from "@/lib/catalogue/rules";
import { type Content, contentSchema, emptyTranslation, type Translation } from "@/lib/catalogue/schema";
import { isLocale } from "@/lib/i18n/locales";
import type { Choice, Choices } from "./merge-choices";
import { isEmpty, isSame, languagesOf, part, partsOf, textKey } from "./merge-fields";

/** A part in which two contents differ. */
export type MergeRow = { key: string; keep: unknown; drop: unknown; both?: unknown[]; chosen: Choice };

/**
 * The parts of two contents of one kind: where they differ, with what was chosen or else offers itself (what the other
 * leaves empty; all of both where a list only grows by it); and the keys of those in which they agree.
 */
export function compareContents(keep: Content, drop: Content, choices: Choices): { rows: MergeRow[]; same: string[] } {
  const keys = partsOf(keep, drop);
  const same = keys.filter((key) => isSame(key, part(keep, key), part(drop, key)));
  const rows = keys.filter((key) => !same.includes(key)).map((key) => rowOf(key, part(keep, key), part(drop, key)));
  return { rows: rows.map((row) => ({ ...row, chosen: fitting(choices[row.key], row) ?? row.chosen })), same };
}

function rowOf(key: string, keep: unknown, drop: unknown): MergeRow {
  const united = Array.isArray(keep) && Array.isArray(drop) ? unite(keep, drop) : undefined;
  // Where one list holds the other, the longer one is the united.
  const both = united && [keep, drop].every((one) => !isSame(key, one, united)) ? united : undefined;
  return { key, keep, drop, both, chosen: offered({ key, keep, drop, both }) };
}

function offered({ key, keep, drop, both }: Omit<MergeRow, "chosen">): Choice {
  if (isEmpty(keep)) return "drop";
  if (isEmpty(drop)) return "keep";
  // In which order people are named, and how, was chosen by somebody: of names the kept entry's stand.
  if (key === "contributors") return "keep";
  if (both) return key === "topics" && both.length > topicsAtMost ? "keep" : "both";
  return Array.isArray(keep) && Array.isArray(drop) && drop.length > keep.length ? "drop" : "keep";
}

const fitting = (chosen: Choice | undefined, row: MergeRow) => (chosen === "both" && !row.both ? undefined : chosen);

/** Two lists as one, the first one's items first; where both name the same, each fills in what the other lacks. */
function unite(keep: unknown[], drop: unknown[]): unknown[] {
  const items = new Map(keep.map((item) => [identityOf(item), item]));
  for (const item of drop) {
    const known = items.get(identityOf(item));
    items.set(identityOf(item), known === undefined ? item : filledIn(known, item));
  }
  return [...items.values()];
}

/** By what two items of a list are the same: a person's or institution's name, a link's address, else all they say. */
function identityOf(item: unknown): string {
  if (typeof item === "string") return item.trim().toLowerCase();
  const { name, role, url } = item as Record<string, string | undefined>;
  if (name) return `${role} ${normaliseTitle(name)}`;
  return url?.trim() || JSON.stringify(item);
}

function filledIn(known: unknown, other: unknown): unknown {
  if (typeof known === "string") return known;
  const said = Object.entries(known as object).filter(([, value]) => !isEmpty(value));
  return { ...(known as object), ...(other as object), ...Object.fromEntries(said) };
}

/** What the kept entry says afterwards. What imports keep beside the form is united, the kept entry's first. */
export function mergeContents(keep: Content, drop: Content, choices: Choices): Content {
  const chosen = chosenParts(keep, drop, choices);
  const own = [...chosen].filter(([key]) => key !== "when" && !textKey(key));
  const language = String(chosen.get("language") ?? keep.language);
  const texts = languagesOf(keep, drop).map((each) => [each, textOf(chosen, each)] as const);
  const translations = texts.filter(([each, text]) => each !== language && isLocale(each) && !isEmpty(text));
  return contentSchema.parse({
    ...keep,
    ...Object.fromEntries(own),
    ...(chosen.get("when") as object | undefined),
    ...Object.fromEntries(texts)[language],
    language,
    translations: Object.fromEntries(translations),
    ...("csl" in keep && "csl" in drop && { csl: { ...drop.csl, ...keep.csl } }),
  });
}

/** Languages whose words are lost: the hub keeps translations in its own languages only. */
export function lostLanguages(keep: Content, drop: Content, choices: Choices): string[] {
  const original = chosenParts(keep, drop, choices).get("language");
  return languagesOf(keep, drop).filter((each) => each !== original && !isLocale(each));
}

function chosenParts(keep: Content, drop: Content, choices: Choices): Map<string, unknown> {
  const { rows, same } = compareContents(keep, drop, choices);
  const picked = rows.map((row) => [row.key, row[row.chosen]] as const);
  return new Map([...same.map((key) => [key, part(keep, key)] as const), ...picked]);
}

function textOf(chosen: Map<string, unknown>, language: string): Partial<Translation> {
  const fields = [...chosen].flatMap(([key, value]) => {
    const text = textKey(key);
    return text?.language === language && value !== undefined ? [[text.field, value] as const] : [];
  });
  return { ...emptyTranslation(), ...Object.fromEntries(fields) };
}
