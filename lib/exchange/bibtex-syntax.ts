import type { BibtexBlock } from "./bibtex-scanner";

/** A record as BibTeX's grammar reads it; values are TeX, with @string names replaced. */
export type BibtexRecord = { type: string; key: string; fields: Map<string, string>; warnings: string[] };
/** @string definitions by name in lower case. */
export type Strings = Map<string, string>;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The names every style defines: the months, whose values here are their numbers. */
export function initialStrings(): Strings {
  return new Map(months.map((month, index) => [month, String(index + 1)]));
}

/** Adds what an @string block defines. */
export function readString(block: BibtexBlock, strings: Strings): void {
  const { fields } = readFields(block, block.text.search(/[{(]/) + 1, strings);
  for (const [name, value] of fields) strings.set(name, value);
}

/** Reads key and fields of a record; what cannot be read is said in `warnings`, and reading goes on after it. */
export function readRecord(block: BibtexBlock, strings: Strings): BibtexRecord {
  const opening = /^@\s*[^\s{(]+\s*[{(]\s*/.exec(block.text)?.[0].length ?? 0;
  const keyed = /^([^\s,={}"]*)(?:\s*,|\s*[})]?$|(?=\s*\n\s*[\w-]+\s*=))/.exec(
    block.text.slice(opening, opening + 1000),
  );
  const { fields, warnings } = readFields(block, opening + (keyed?.[0].length ?? 0), strings);
  if (!block.closed) warnings.unshift("its closing brace is missing");
  if (block.strayField) warnings.push("a field behind its closing brace was not read");
  return { type: block.type, key: keyed?.[1] ?? "", fields, warnings };
}

const fieldName = /[\s,]*([^\s=,{}()"#%]+)\s*=\s*/y;

function readFields(
  block: BibtexBlock,
  from: number,
  strings: Strings,
): { fields: Map<string, string>; warnings: string[] } {
  const fields = new Map<string, string>();
  const warnings: string[] = [];
  const body = block.closed ? block.text.slice(0, -1) : block.text;
  for (let at = from; at < body.length; ) {
    fieldName.lastIndex = at;
    const found = fieldName.exec(body);
    if (!found?.[1]) {
      const rest = body.slice(at).replace(/^[\s,]+/, "");
      if (/^(?:[})\s]*|%[^\n]*)$/.test(rest)) break;
      warnings.push(`could not read "${excerpt(rest)}"`);
      const next = /\n\s*(?=[a-z][\w-]*\s*=)/i.exec(body.slice(at + 1));
      if (!next) break;
      at += 1 + next.index;
      continue;
    }
    const value = readValue({ body, strings, whole: block.closed }, fieldName.lastIndex);
    warnings.push(...value.warnings);
    const name = found[1].toLowerCase();
    // As BibTeX does: of two fields with one name the first counts.
    if (!fields.has(name)) fields.set(name, value.text);
    else if (fields.get(name) !== value.text) warnings.push(`a second ${name} was ignored: "${excerpt(value.text)}"`);
    at = value.end;
  }
  return { fields, warnings };
}

/** What values are read from; in a record that is not `whole` a value may have swallowed the fields after it. */
type Source = { body: string; strings: Strings; whole: boolean };
type Value = { text: string; end: number; warnings: string[] };

/** A value: braced, quoted, a number or a name, or several of them joined by "#". */
function readValue(source: Source, from: number): Value {
  const warnings: string[] = [];
  let text = "";
  let at = from;
  for (;;) {
    const piece = readPiece(source, at, warnings);
    text += piece.text;
    at = piece.end;
    const joint = /^\s*#\s*/.exec(source.body.slice(at, at + 200));
    if (!joint) return { text, end: at, warnings };
    at += joint[0].length;
  }
}

const nextField = /,?\s*\n\s*[a-z][\w-]*\s*=\s*[{"\d]/i;

function readPiece({ body, strings, whole }: Source, at: number, warnings: string[]): { text: string; end: number } {
  const opening = body[at];
  if (opening === "{" || opening === '"') {
    const end = endOfDelimited(body, at);
    const text = body.slice(at + 1, end);
    if (end > 0 && (whole || !nextField.test(text))) return { text, end: end + 1 };
    warnings.push(`a value is not closed: "${excerpt(body.slice(at))}"`);
    const next = nextField.exec(body.slice(at));
    const cut = next ? at + next.index : body.length;
    return { text: body.slice(at + 1, cut).replace(/[{}]/g, ""), end: cut };
  }
  const word = /^[^\s,#{}"]+/.exec(body.slice(at, at + 500))?.[0] ?? "";
  const known = strings.get(word.toLowerCase());
  if (known === undefined && word && !/^\d+$/.test(word)) warnings.push(`@string "${word}" is not defined`);
  return { text: known ?? word, end: at + Math.max(word.length, word ? 0 : 1) };
}

/** Offset of the delimiter that closes the value opened at `at`, 0 when there is none. */
function endOfDelimited(body: string, at: number): number {
  const quoted = body[at] === '"';
  let depth = 0;
  for (let index = at + 1; index < body.length; index += 1) {
    const sign = body[index];
    if (sign === "{") depth += 1;
    else if (sign === '"' && quoted && depth === 0) return index;
    else if (sign === "}" && depth === 0) return quoted ? 0 : index;
    else if (sign === "}") depth -= 1;
  }
  return 0;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
