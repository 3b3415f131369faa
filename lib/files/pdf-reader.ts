import { buffer } from "node:stream/consumers";
import { getDocument, type PDFDocumentProxy } from "unpdf/pdfjs";
import { watchOver } from "@/lib/base/process-limits";
import { beginning, cleanText, saysSomething } from "./clean-text";
import { headOf, type PdfHead } from "./pdf-head";
import type { PdfText, ReadingLimits } from "./pdf-text";
import { readingOrder, type TextPiece } from "./reading-order";

/*
 * The program of a process of its own (see pdf-text.ts): takes a PDF on standard input and answers with its text as
 * JSON on standard output. A PDF can be made to need any amount of time and memory; then this process ends, nothing else.
 */

const limits = JSON.parse(process.argv[2] ?? "") as ReadingLimits;
/** Begins no further page after this part of its time, so that what was read is not lost. */
const SAFE_PART = 0.75;

watchOver(limits);
const answer = await read(await buffer(process.stdin));
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

async function read(bytes: Buffer): Promise<PdfText> {
  const began = performance.now();
  try {
    const pdf = await open(bytes);
    const pages = Math.min(pdf.numPages, limits.pages);
    let text = "";
    let problem: string | undefined;
    for (let page = 1; page <= pages && text.length < limits.characters; page++) {
      if (performance.now() - began > limits.time * SAFE_PART) break;
      // A page that cannot be read has no text, and the next may have.
      text += await pageText(pdf, page).catch((error) => {
        problem = nameOf(error);
        return "\n";
      });
    }
    const head = limits.head ? await readHead(pdf) : undefined;
    const clean = beginning(cleanText(text), limits.characters);
    if (saysSomething(clean)) return { status: "READ", text: clean, pages: pdf.numPages, head };
    return { status: problem ? "UNREADABLE" : "EMPTY", text: "", pages: pdf.numPages, problem, head };
  } catch (error) {
    return { status: "UNREADABLE", text: "", pages: null, problem: nameOf(error) };
  }
}

function nameOf(error: unknown): string {
  return String(error).slice(0, 200);
}

/** Opens a document without its pictures, its fonts' programs and its forms; scripts in it are never run. */
function open(bytes: Buffer): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  }).promise;
}

async function readHead(pdf: PDFDocumentProxy): Promise<PdfHead | undefined> {
  const { info, metadata } = await pdf.getMetadata();
  const firstPage = await pagePieces(pdf, 1).catch(() => []);
  return headOf({ info: info as Record<string, unknown>, xmp: (name) => metadata?.get(name) }, firstPage);
}

async function pageText(pdf: PDFDocumentProxy, number: number): Promise<string> {
  return `${readingOrder(await pagePieces(pdf, number))}\n`;
}

async function pagePieces(pdf: PDFDocumentProxy, number: number): Promise<TextPiece[]> {
  const page = await pdf.getPage(number);
  // Normalised, Arabic ligatures would come apart before their line is turned round, and stay reversed.
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  return items.flatMap((item) => ("str" in item ? [pieceOf(item)] : []));
}

function pieceOf(item: {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}): TextPiece {
  return {
    text: item.str,
    direction: item.dir === "rtl" ? "rtl" : "ltr",
    x: item.transform[4] ?? 0,
    y: item.transform[5] ?? 0,
    width: item.width,
    height: item.height,
    endsLine: item.hasEOL,
  };
}
