/** A record of a RIS file: its lines, the first of them on `line`. */
export type RisBlock = { line: number; text: string; closed: boolean };

const tagLine = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/;

/**
 * Cuts a RIS file into records: from TY to ER, to the next TY where ER is missing, or to the end. Tags that stand
 * outside any record make one of their own, so that nothing is passed over.
 */
export function* scanRis(text: string): Generator<RisBlock> {
  let block: { line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const tag = tagLine.exec(line.trimEnd())?.[1];
    if (tag === "TY" && block) {
      yield { line: block.line, text: block.lines.join("\n"), closed: false };
      block = undefined;
    }
    if (tag === "ER") {
      if (block) yield { line: block.line, text: block.lines.join("\n"), closed: true };
      block = undefined;
    } else if (block) block.lines.push(line);
    else if (tag) block = { line: index + 1, lines: [line] };
  }
  if (block) yield { line: block.line, text: block.lines.join("\n"), closed: false };
}

/** Tags in order. A line without a tag continues the value above it. */
export function readTags(text: string): [tag: string, value: string][] {
  const tags: [string, string][] = [];
  for (const line of text.split("\n")) {
    const found = tagLine.exec(line.trimEnd());
    const last = tags.at(-1);
    if (found?.[1]) tags.push([found[1], found[2]?.trim() ?? ""]);
    else if (last && line.trim()) last[1] += `${last[0] === "KW" || last[0] === "N1" ? "\n" : " "}${line.trim()}`;
  }
  return tags.filter(([, value]) => value !== "");
}
