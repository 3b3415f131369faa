/** A piece of a BibTeX file that begins with "@": a record or one of the three commands. */
export type BibtexBlock = {
  kind: "record" | "string" | "comment" | "preamble" | "disabled";
  /** The word after "@", lower case. */
  type: string;
  /** Line on which it begins, from 1. */
  line: number;
  /** From "@" to the closing brace, or to where the next record begins when that brace is missing. */
  text: string;
  /** Whether the closing brace was found. */
  closed: boolean;
  /** Something that looks like a field stands between this block and the next, outside both. */
  strayField: boolean;
};

const start = /@[ \t]*([a-z][\w:.+/-]*)\s*([{(])/iy;
/** How a record or @string begins on a line of its own; seen inside another block, that block was never closed. */
const nextStart =
  /[ \t]*@[a-z][\w-]*\s*(?:[{(]\s*[^\s,{}()"=#%\\]*\s*(?:[,})]|(?<=\n\s*)[\w-]+\s*=)|\(?\{?\s*[\w-]+\s*=)/iy;
const stray = /^\s*[a-z][\w-]*\s*=\s*[{"\d]/im;

/**
 * Finds the records of a BibTeX file by its outer syntax alone, so that a record that no parser can read is counted,
 * and cannot take its neighbours with it. Text outside "@…{…}" is comment, as in BibTeX; a record behind "%" at the
 * start of its line is reported as disabled.
 */
export function* scanBibtex(text: string): Generator<BibtexBlock> {
  const lines = new LineCounter(text);
  let distrust = false;
  let held: BibtexBlock | undefined;
  let heldEnd = 0;
  for (let at = text.indexOf("@"); at >= 0; ) {
    const line = lines.at(at);
    const opening = openingAt(text, at, lines.lineStart);
    if (!opening) {
      at = text.indexOf("@", at + 1);
      continue;
    }
    if (held) yield { ...held, strayField: stray.test(text.slice(heldEnd, at)) };
    const type = opening.type.toLowerCase();
    let end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    let closed = true;
    if (!opening.disabled) {
      const found = endOf(text, opening.bodyAt, distrust);
      distrust ||= found.endless;
      closed = !found.unclosed;
      end = found.end;
    }
    const kind = opening.disabled ? "disabled" : (commands.find((command) => command === type) ?? "record");
    held = { kind, type, line, text: text.slice(at, end), closed, strayField: false };
    heldEnd = end;
    at = text.indexOf("@", end);
  }
  if (held) yield { ...held, strayField: stray.test(text.slice(heldEnd)) };
}

const commands = ["string", "comment", "preamble"] as const;

function openingAt(
  text: string,
  at: number,
  lineStart: number,
): { type: string; bodyAt: number; disabled: boolean } | undefined {
  start.lastIndex = at;
  const found = start.exec(text);
  if (!found?.[1]) return undefined;
  const before = text.slice(lineStart, at);
  // "me@work (home)" in a comment is no record.
  if (/[\w.]/.test(text[at - 1] ?? "") || (/\S/.test(before) && /^@\s/.test(found[0]))) return undefined;
  return { type: found[1], bodyAt: start.lastIndex - 1, disabled: /^\s*%/.test(before) };
}

/**
 * Where the block whose brace stands at `bodyAt` ends. BibTeX counts every brace, escaped or not; files that were not
 * written so are tried again without the escaped ones.
 * @param distrust a value of this file was never closed: any line that begins a record ends the one before.
 * @returns `endless` when a value runs on to the end of the file
 */
function endOf(text: string, bodyAt: number, distrust: boolean): { end: number; unclosed: boolean; endless: boolean } {
  const strict = matchBrace(text, bodyAt, { escapes: false, distrust });
  if (strict.closedAt) return { end: strict.closedAt, unclosed: false, endless: false };
  const lenient = matchBrace(text.slice(0, strict.cutAt), bodyAt, { escapes: true, distrust });
  if (lenient.closedAt) return { end: lenient.closedAt, unclosed: false, endless: false };
  return { end: strict.cutAt ?? text.length, unclosed: true, endless: strict.endless };
}

type Match = { closedAt?: number; cutAt?: number; endless: boolean };
const mark = /[{}()"\\\n]/g;

function matchBrace(text: string, bodyAt: number, how: { escapes: boolean; distrust: boolean }): Match {
  const inParentheses = text[bodyAt] === "(";
  let [depth, quoted] = [1, false];
  let cutAt: number | undefined;
  mark.lastIndex = bodyAt + 1;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const sign = found[0];
    if (sign === "\\") mark.lastIndex += how.escapes ? 1 : 0;
    else if (sign === "{") depth += 1;
    else if (sign === '"' && depth === 1) quoted = !quoted;
    else if (sign === "}" && depth > (inParentheses ? 1 : 0)) depth -= 1;
    else if (sign === ")" && inParentheses && depth === 1 && !quoted) depth = 0;
    else if (sign === "\n" && startsBlock(text, found.index + 1)) {
      // Directly inside a record nothing else can begin; inside a value, a pasted record may stand.
      cutAt ??= found.index + 1;
      if (depth === 1 || how.distrust) return { cutAt, endless: false };
    }
    if (depth === 0) return { closedAt: found.index + 1, endless: false };
  }
  return { cutAt, endless: true };
}

function startsBlock(text: string, at: number): boolean {
  nextStart.lastIndex = at;
  return nextStart.test(text);
}

/** Line numbers of ascending offsets. */
class LineCounter {
  private line = 1;
  /** Where the line of the last answer begins. */
  lineStart = 0;
  constructor(private readonly text: string) {}

  at(offset: number): number {
    for (let next = this.text.indexOf("\n", this.lineStart); next >= 0 && next < offset; ) {
      this.line += 1;
      this.lineStart = next + 1;
      next = this.text.indexOf("\n", this.lineStart);
    }
    return this.line;
  }
}
