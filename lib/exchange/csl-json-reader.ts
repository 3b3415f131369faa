import { type CslItem, isObject, type Json } from "./csl-item";
import { cslTypes } from "./csl-types";
import type { ReadItem } from "./read-item";

/** The text of one item in a CSL-JSON file. */
export type JsonBlock = { line: number; text: string; closed: boolean };

const token = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|"|[{}[\],\n]/g;

/**
 * Cuts a CSL-JSON file (an array, `{ "items": [...] }`, one item, or one item a line) into its items without parsing
 * it, so that a damaged item is counted and hurts no other.
 */
export function* scanCslJson(text: string): Generator<JsonBlock> {
  const wrapped = /^\s*\{(?:[^{}[\]]*,)?\s*"items"\s*:\s*\[/.exec(text);
  const isList = wrapped !== null || /^\s*\[/.test(text);
  const body = wrapped?.[0].length ?? (isList ? text.indexOf("[") + 1 : 0);
  let line = (text.slice(0, body).match(/\n/g) ?? []).length + 1;
  let from = body;
  let depth = 0;
  const piece = (to: number, closed: boolean): JsonBlock | undefined => {
    const raw = text.slice(from, to);
    const item = raw.trim();
    // Counted lines are those before the separator; the item begins after the white space that follows it.
    const inside = (item.match(/\n/g) ?? []).length + (/\n\s*$/.exec(raw)?.[0].match(/\n/g) ?? []).length;
    return item ? { line: line - inside, text: item, closed } : undefined;
  };
  token.lastIndex = body;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const sign = found[0];
    if (sign === "\n") line += 1;
    else if (sign.length > 1) line += (sign.match(/\n/g) ?? []).length;
    else if (sign === "{" || sign === "[") depth += 1;
    else if ((sign === "]" && depth === 0) || (sign === "," && depth === 0)) {
      const block = piece(found.index, true);
      if (block) yield block;
      from = found.index + 1;
      if (sign === "]") return;
    } else if (sign === "}" || sign === "]") {
      depth -= 1;
      if (depth !== 0 || isList) continue;
      const block = piece(found.index + 1, true);
      if (block) yield block;
      from = found.index + 1;
    }
  }
  const block = piece(text.length, false);
  if (block) yield block;
}

/** An item of CSL-JSON, or why it is none. */
export function itemFromCslJson(block: JsonBlock): ReadItem | { reason: string; key: string | null } {
  let value: Json;
  try {
    value = JSON.parse(block.text);
  } catch (error) {
    return { reason: `it is not JSON: ${(error as Error).message}`, key: keyIn(block.text) };
  }
  if (!isObject(value)) return { reason: "it is not a JSON object", key: null };
  const key = typeof value.id === "string" || typeof value.id === "number" ? String(value.id) : null;
  if (typeof value.type !== "string" || value.type === "") {
    const names = Object.keys(value).slice(0, 6).join(", ");
    return { reason: `it is not a CSL-JSON item: it has no "type" (it has ${names || "nothing"})`, key };
  }
  const wrong = nameVariables.find((variable) => value[variable] !== undefined && !isListOfObjects(value[variable]));
  if (wrong) return { reason: `it is not a CSL-JSON item: "${wrong}" is not a list of names`, key };
  const warnings = [
    ...(cslTypes.has(value.type) ? [] : [`"${value.type}" is not a type of CSL-JSON`]),
    ...(key === null ? ["it has no id"] : []),
    ...(block.closed ? [] : ["the file ends behind it without closing its list"]),
  ];
  return { csl: { ...value, id: key ?? "" } as CslItem, warnings, leftOut: [] };
}

const nameVariables = ["author", "editor", "translator"];

function isListOfObjects(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every(isObject);
}

function keyIn(text: string): string | null {
  return /"id"\s*:\s*"([^"]{1,200})"/.exec(text)?.[1] ?? null;
}
