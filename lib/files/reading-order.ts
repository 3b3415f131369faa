/** A piece of text on a page, as PDF.js finds it: right in itself, drawn somewhere. */
export type TextPiece = {
  text: string;
  direction: "ltr" | "rtl";
  /** Where it begins on the page, from the left and from below, and how wide it is, in the page's units. */
  x: number;
  y: number;
  width: number;
  /** Size of its letters, in the same units. */
  height: number;
  endsLine: boolean;
};

/** A gap wider than this part of the letters' height stands between words (as in PDF.js). */
const SPACE = 0.1;

/**
 * The text of a page's pieces, line by line, each in the order in which it is read. Between pieces PDF.js keeps the
 * order of drawing, which in Arabic is often from left to right and letter by letter: there it is turned round.
 */
export function readingOrder(pieces: TextPiece[]): string {
  return linesOf(pieces).map(lineText).join("\n");
}

function linesOf(pieces: TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text) lines.at(-1)?.push(piece);
    if (piece.endsLine) lines.push([]);
  }
  return lines.reduce<TextPiece[][]>((merged, line) => {
    const last = merged.at(-1);
    if (last && goesOn(last, line)) last.push(...line);
    else if (line.length > 0) merged.push(line);
    return merged;
  }, []);
}

/** PDF.js takes a step back for the end of a line; in Arabic it may be one within a word. */
function goesOn(line: TextPiece[], next: TextPiece[]): boolean {
  const [last, first] = [line.at(-1), next[0]];
  if (!last || !first || ![...line, ...next].some(({ direction }) => direction === "rtl")) return false;
  return Math.abs(last.y - first.y) < Math.max(last.height, first.height) / 2;
}

function lineText(pieces: TextPiece[]): string {
  if (pieces.every(({ direction }) => direction === "ltr")) return pieces.map(({ text }) => text).join("");
  const asSeen = withSpaces(pieces.toSorted((one, other) => one.x - other.x));
  return inOrder(asSeen)
    .map(({ text }) => text)
    .join("");
}

type Run = Pick<TextPiece, "text" | "direction">;

/** What was drawn from right to left has no spaces between its pieces. */
function withSpaces(pieces: TextPiece[]): Run[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    const gap = next ? next.x - (piece.x + piece.width) : 0;
    const apart = next && gap > SPACE * Math.max(piece.height, next.height) && !/\s$/.test(piece.text + next.text[0]);
    return apart && !/^\s/.test(next.text) ? [piece, { text: " ", direction: "ltr" as const }] : [piece];
  });
}

/** Turns the runs of the other direction, as the Unicode Bidirectional Algorithm does (UAX #9, rules N1, N2 and L2). */
function inOrder(asSeen: Run[]): Run[] {
  const length = (direction: Run["direction"]) =>
    asSeen.filter((run) => directionOf(run) === direction).reduce((sum, { text }) => sum + text.length, 0);
  // Arabic lines often hold long Latin names; Latin ones hold a word or two of Arabic.
  const base = 2 * length("rtl") >= length("ltr") ? "rtl" : "ltr";
  const pieces = base === "rtl" ? asSeen.toReversed() : asSeen;
  const ordered: Run[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = endOfRun(pieces, at, base);
    const run = pieces.slice(at, end);
    ordered.push(...(directionOf(pieces[at]) === base || run.length === 1 ? run : run.toReversed()));
    at = end;
  }
  return ordered;
}

/** Where the pieces end that are read like the one at `from`; what has no direction belongs to what stands on both sides. */
function endOfRun(pieces: Run[], from: number, base: Run["direction"]): number {
  const direction = directionOf(pieces[from]) ?? base;
  if (direction === base) return from + 1;
  let end = from + 1;
  for (let at = end; at < pieces.length; at++) {
    const here = directionOf(pieces[at]);
    if (here === direction) end = at + 1;
    else if (here) break;
  }
  return end;
}

/** Spaces and punctuation by themselves have none. */
function directionOf(run: Run | undefined): Run["direction"] | undefined {
  return run && /[\p{L}\p{N}]/u.test(run.text) ? run.direction : undefined;
}
