import { MINUTE, SECOND } from "@/lib/base/clock";
import { runApart } from "@/lib/base/own-process";
import { TEXT_LIMIT } from "./clean-text";
import type { PdfHead } from "./pdf-head";

export type PdfText = {
  /** EMPTY: pictures of pages, without text. UNREADABLE: damaged, or locked. TOO_LARGE: not within the limits. */
  status: "READ" | "EMPTY" | "UNREADABLE" | "TOO_LARGE";
  text: string;
  pages: number | null;
  /** What went wrong, for the log. */
  problem?: string;
  /** When it was asked for and the document could be opened. */
  head?: PdfHead;
};

/**
 * What reading one document may cost: milliseconds, bytes of memory, pages, characters of text; and whether its head is
 * wanted too, which somebody waits for.
 */
export type ReadingLimits = { time: number; memory: number; pages: number; characters: number; head?: boolean };

const usual: ReadingLimits = {
  time: MINUTE,
  memory: 512 * 1024 * 1024,
  pages: 2000,
  characters: TEXT_LIMIT,
};

/** A title page and what may stand before it. */
const beginning: ReadingLimits = { ...usual, time: 20 * SECOND, pages: 2, characters: 20_000, head: true };

/** The first two pages of a PDF, and what it says of itself. */
export function readPdfBeginning(bytes: Buffer): Promise<PdfText> {
  return readPdf(bytes, { limits: beginning });
}

/**
 * The text of a PDF, read in a process of its own, so that one made to do harm takes nobody with it.
 * @throws when `signal` ends the wait, or no process can be started
 */
export async function readPdf(
  bytes: Buffer,
  { signal, limits = usual }: { signal?: AbortSignal; limits?: ReadingLimits } = {},
): Promise<PdfText> {
  const { time, memory, head: isAwaited = false } = limits;
  const reader = { program: "lib/files/pdf-reader.ts", args: [JSON.stringify(limits)], input: bytes };
  const ended = await runApart({ ...reader, time, memory, isAwaited }, signal);
  if ("answer" in ended) return JSON.parse(ended.answer) as PdfText;
  return { status: "TOO_LARGE", text: "", pages: null, problem: ended.problem };
}
