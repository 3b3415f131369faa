import { readingOrder, type TextPiece } from "./reading-order";

/** What a PDF says of itself before its text begins. */
export type PdfHead = {
  /** From its properties (ISO 32000-1 §14.3: information dictionary and XMP); empty where they say nothing. */
  title: string;
  authors: string[];
  doi: string;
  /** The largest text on the first page, which often is the title. */
  heading: string;
};

/** The properties as PDF.js reads them: `info` from the information dictionary, `xmp` by a property's name. */
export type PdfProperties = { info: Record<string, unknown>; xmp: (name: string) => unknown };

/** Where publishers put the DOI in XMP (PRISM 3.0; Crossref's own tools write the second and third). */
const doiProperties = ["prism:doi", "pdfx:doi", "crossmark:doi", "dc:identifier"];

/** Reads the head of a document from its properties and the pieces of text on its first page. */
export function headOf({ info, xmp }: PdfProperties, firstPage: TextPiece[]): PdfHead {
  const creators = xmp("dc:creator");
  const listed = Array.isArray(creators) ? creators.map(textOf).filter(Boolean) : [];
  return {
    title: textOf(xmp("dc:title")) || textOf(info.Title),
    authors: listed.length > 1 ? listed : divided(textOf(info.Author) || (listed[0] ?? "")),
    doi: doiProperties.map((name) => textOf(xmp(name))).find((text) => text.includes("10.")) ?? "",
    heading: largestText(firstPage),
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value.replace(/\s+/g, " ").trim().slice(0, 1000) : "");

/** "A. Writer; B. Writer", "A. Writer and B. Writer". A comma may stand within one name. */
function divided(authors: string): string[] {
  return authors
    .split(/\s*;\s*|\s+(?:and|et|y|e|و)\s+|\s*&\s*/)
    .filter(Boolean)
    .slice(0, 100);
}

/** The text in the largest letters that are larger than most and say something: a drop capital does not. */
export function largestText(pieces: TextPiece[]): string {
  const said = pieces.filter(({ text, height }) => text.trim() && height > 0);
  const letters = new Map<number, number>();
  for (const { text, height } of said) letters.set(sizeOf(height), (letters.get(sizeOf(height)) ?? 0) + text.length);
  const [usual] = [...letters].sort(([, one], [, other]) => other - one)[0] ?? [0];
  const sizes = [...letters.keys()].filter((size) => size > usual * 1.1).sort((one, other) => other - one);
  const texts = sizes.slice(0, 4).map((size) => {
    const large = pieces.filter(({ height, endsLine }) => sizeOf(height) === size || (endsLine && height === 0));
    return readingOrder(large).replace(/\s+/g, " ").trim();
  });
  return texts.find((text) => text.length <= 400 && (text.match(/\p{L}/gu) ?? []).length >= 8) ?? "";
}

/** Letters of one heading differ a little in size where a font is scaled. */
const sizeOf = (height: number) => Math.round(height * 2) / 2;
