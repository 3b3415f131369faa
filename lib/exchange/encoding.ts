/** A file's text and how it was encoded; `warning` where the encoding had to be guessed. */
export type DecodedText = { text: string; encoding: string; warning?: string };

/**
 * Decodes a bibliography. Byte order marks decide; otherwise UTF-8 when the bytes are valid UTF-8, else Windows-1252,
 * which contains Latin-1 and is what older reference managers wrote.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked) return { text: withoutMark(new TextDecoder(marked).decode(bytes)), encoding: marked };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      encoding: "windows-1252",
      warning: "The file is not UTF-8 and was read as Windows-1252 (Latin-1): check accented letters.",
    };
  }
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
