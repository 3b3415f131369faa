import { type Edit, shortestEdit } from "./shortest-edit";

/** A stretch of text that both versions have, or only the earlier, or only the later one. */
export type Passage = { is: Edit; text: string };

/** Texts longer than this are compared by paragraphs first, and by words only in those that differ. */
const LONG = 4_000;
/** Paragraphs longer than this together are not compared by words: a page must not keep the others waiting. */
const LONGEST = 20_000;
/** Versions further apart than this are shown one after the other: a word in common here and there says nothing. */
const MOST_EDITS = 1_000;
/** What is kept between two changes and is no longer than this (and than both) is told as part of them. */
const CRUMB = 12;

/**
 * What became of a text, word by word. Words are found by the rules of their language (Unicode UAX 29, and dictionaries
 * for those written without spaces).
 * @param language a language's code; one that is none is passed over
 * @returns its passages in reading order, what was removed before what came in its place. Those kept and removed make up
 * the earlier text, those kept and added the later one.
 */
export function wordDifferences(before: string, after: string, language: string): Passage[] {
  const words = (text: string) => wordsOf(text, language);
  const [earlier, later] = [before, after].map((text) => text.replaceAll("\r\n", "\n")) as [string, string];
  if (earlier.length + later.length <= LONG) return tidy(compare(words(earlier), words(later)));
  const paragraphs = compare(paragraphsOf(earlier), paragraphsOf(later));
  return tidy(changesOf(paragraphs).flatMap((change) => withinChange(change, words)));
}

/** What became of a list, line by line: a topic is the same or another one, whatever words their names share. */
export function lineDifferences(before: string[], after: string[]): Passage[] {
  const lines = (list: string[]) => list.map((line) => `${line}\n`);
  return changesOf(compare(lines(before), lines(after))).flatMap(passagesOf);
}

/** The same with long stretches cut to their ends: what was kept to some words around the changes, the rest to `most`. */
export function excerptOf(passages: Passage[], most = Number.POSITIVE_INFINITY): Passage[] {
  return passages.map(({ is, text }, index) => {
    const [first, last] = [index === 0, index === passages.length - 1];
    if (is !== "kept") return { is, text: cut(text, most / 2, most / 2) };
    return { is, text: cut(text, first ? 0 : AROUND, last ? 0 : AROUND) };
  });
}

/** So much of what was kept is told on either side of a change, in UTF-16 units. */
const AROUND = 120;

function cut(text: string, atStart: number, atEnd: number): string {
  if (text.length <= 2 * AROUND || text.length <= atStart + atEnd) return text;
  // No half of a surrogate pair, and no half of a word where words have spaces between them.
  const start = text.slice(0, atStart).replace(/[\uD800-\uDBFF]$|(?<=\s)\S+$/, "");
  const end = (atEnd === 0 ? "" : text.slice(-atEnd)).replace(/^[\uDC00-\uDFFF]|^\S+(?=\s)/, "");
  return `${start} … ${end}`;
}

function wordsOf(text: string, language: string): string[] {
  const known = /^[a-z]{2,3}$/.test(language) ? language : undefined;
  return Array.from(new Intl.Segmenter(known, { granularity: "word" }).segment(text), ({ segment }) => segment);
}

const paragraphsOf = (text: string): string[] => text.split(/(?<=\n)/);

function compare(before: string[], after: string[]): Passage[] {
  const edits = shortestEdit(before, after, MOST_EDITS);
  if (!edits) return [passage("removed", before), passage("added", after)];
  const [earlier, later] = [before.values(), after.values()];
  return edits.map((is) => {
    const text = is === "added" ? "" : (earlier.next().value ?? "");
    return { is, text: is === "removed" ? text : (later.next().value ?? "") };
  });
}

const passage = (is: Edit, items: string[]): Passage => ({ is, text: items.join("") });

/** What was removed and added at one place, or what was kept there. */
type Change = { kept: string; removed: string; added: string };

function changesOf(passages: Passage[]): Change[] {
  const changes: Change[] = [];
  for (const { is, text } of passages) {
    const last = changes.at(-1);
    const sameSort = last && (last.kept !== "") === (is === "kept");
    if (sameSort) last[is] += text;
    else if (text !== "") changes.push({ kept: "", removed: "", added: "", [is]: text });
  }
  return changes;
}

function withinChange({ kept, removed, added }: Change, words: (text: string) => string[]): Passage[] {
  if (kept) return [{ is: "kept", text: kept }];
  const apart = !removed || !added || removed.length + added.length > LONGEST;
  if (apart) return passagesOf({ kept, removed, added });
  return compare(words(removed), words(added));
}

/** Joins neighbours, and changes between which next to nothing was kept: they read as one. */
function tidy(passages: Passage[]): Passage[] {
  const joined: Change[] = [];
  const changes = changesOf(passages);
  for (const [index, change] of changes.entries()) {
    const [last, next] = [joined.at(-1), changes[index + 1]];
    if (change.kept && last && next && isCrumb(change.kept, last, next)) {
      last.removed += change.kept;
      last.added += change.kept;
    } else if (last && !last.kept && !change.kept) {
      last.removed += change.removed;
      last.added += change.added;
    } else joined.push({ ...change });
  }
  return joined.flatMap(passagesOf);
}

function isCrumb(kept: string, before: Change, after: Change): boolean {
  if (before.kept || kept.includes("\n")) return false;
  const size = ({ removed, added }: Change) => Math.max(removed.length, added.length);
  return kept.trim() === "" || kept.length <= Math.min(CRUMB, size(before), size(after));
}

function passagesOf({ kept, removed, added }: Change): Passage[] {
  const parts: Passage[] = [
    { is: "kept", text: kept },
    { is: "removed", text: removed },
    { is: "added", text: added },
  ];
  return parts.filter(({ text }) => text !== "");
}
