import { isDeepStrictEqual } from "node:util";
import type { PublicationContent } from "@/lib/catalogue/schema";
import { type Fields, fieldsFromItem, fieldsOfVariable, itemFromFields, type TopicOf } from "./csl-fields";
import { type CslItem, isObject, type Json } from "./csl-item";
import { namesForExport, nameVariables } from "./csl-names";

/*
 * Nothing is lost between CSL-JSON and the hub, in either direction. From an item the fields are read; a variable that
 * the fields would not give back exactly (mark-up in a title, "Spring 2019", a name's particle, a variable without a
 * field) is kept as it was in `content.csl`, and null is kept for one that the fields would add. On the way out a kept
 * variable is used only while the field still says what was read from it, so a moderator's correction is never undone.
 * What CSL has no variable for (countries, corridors, translations, …) travels in `custom.hub`.
 */

const noTopics: TopicOf = () => undefined;

/**
 * The content of a publication from a CSL item.
 * @param topicOf recognises keywords that are topics; they become topics, the others stay keywords.
 * @returns the content, and notes on what did not fit its field (it is kept in full in `content.csl`).
 */
export function contentFromCsl(
  item: CslItem,
  topicOf: TopicOf = noTopics,
): { content: PublicationContent; notes: string[] } {
  const { fields, notes } = fieldsFromItem(item, topicOf);
  const derived: Record<string, Json> = itemFromFields(fields);
  const csl: Record<string, Json> = {};
  for (const [variable, value] of Object.entries(item)) {
    if (variable !== "custom" && !isDeepStrictEqual(value, derived[variable])) csl[variable] = value;
  }
  for (const variable of Object.keys(derived)) if (!(variable in item)) csl[variable] = null;
  const custom = isObject(item.custom) ? without(item.custom, "hub") : item.custom;
  if (custom !== undefined && !(isObject(custom) && Object.keys(custom).length === 0)) csl.custom = custom;
  return { content: { kind: "publication", ...fields, files: [], csl }, notes };
}

/**
 * A content as a CSL item.
 * @param options.id the item's key; otherwise the one it was imported with, its DOI, or "entry".
 * @param options.topicOf the function given at import; without it a keyword in another language than the topic's code
 * leaves as that code.
 */
export function cslFromContent(content: PublicationContent, options: { id?: string; topicOf?: TopicOf } = {}): CslItem {
  const { kind: _kind, files: _files, csl: kept, ...fields } = content;
  const topicOf = options.topicOf ?? ((keyword: string) => fields.topics.find((topic) => topic === asCode(keyword)));
  const derived = itemFromFields(fields);
  const item = withoutNull({ id: "", ...derived, ...kept });
  const read = fieldsFromItem(item, topicOf).fields;
  for (const variable of Object.keys(kept)) {
    if (isNameVariable(variable) || agrees(variable, read, fields)) continue;
    setOrRemove(item, variable, (derived as Record<string, Json>)[variable]);
  }
  for (const role of nameVariables) {
    const [now, before] = [fields, read].map((each) => each.contributors.filter((one) => one.role === role));
    if (isDeepStrictEqual(now, before)) continue;
    setOrRemove(item, role, now?.length ? (namesForExport(now, kept[role]) as Json) : undefined);
  }
  item.id = options.id ?? (item.id || fields.doi || "entry");
  return withHubFields(item, fields, topicOf);
}

/** Puts under `custom.hub` what could not be read back from the item's standard variables. */
function withHubFields(item: CslItem, fields: Fields, topicOf: TopicOf): CslItem {
  const { fields: read } = fieldsFromItem(item, topicOf);
  const hub = Object.entries(fields).filter(([key, value]) => !isDeepStrictEqual(value, read[key as keyof Fields]));
  if (hub.length === 0) return item;
  const custom = isObject(item.custom) ? item.custom : {};
  return { ...item, custom: { ...custom, hub: Object.fromEntries(hub) as Json } };
}

function agrees(variable: string, read: Fields, fields: Fields): boolean {
  return (fieldsOfVariable[variable] ?? []).every((field) => isDeepStrictEqual(read[field], fields[field]));
}

function isNameVariable(variable: string): boolean {
  return (nameVariables as readonly string[]).includes(variable);
}

function withoutNull(variables: Record<string, Json>): CslItem {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null)) as CslItem;
}

function setOrRemove(item: Record<string, Json>, variable: string, value: Json | undefined): void {
  if (value === undefined) delete item[variable];
  else item[variable] = value;
}

function without(value: Record<string, Json>, key: string): Record<string, Json> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function asCode(keyword: string): string {
  return keyword.toLowerCase().replace(/[\s-]+/g, "-");
}
