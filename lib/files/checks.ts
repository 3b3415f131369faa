import type { FieldError } from "@/lib/base/errors";

/** The largest file that the hub takes, in bytes: 25 MB. */
export const FILE_LIMIT = 25 * 1024 * 1024;

/**
 * What is wrong with the content of a file that should be a PDF, if anything; its name and declared type prove nothing.
 *
 * ISO 32000-1 §7.5.2 wants the header at the very start; Adobe's implementation note 13 lets it stand within the first
 * 1024 bytes, and the end mark within the last 1024, and files in the wild need both. So that no other reader sees
 * something else in the same bytes, what stands before the header must not be markup.
 */
export function pdfProblem(bytes: Buffer): FieldError | undefined {
  if (bytes.length === 0) return { key: "fileEmpty" };
  if (bytes.length > FILE_LIMIT) return { key: "fileTooLarge", values: { megabytes: FILE_LIMIT / 1024 / 1024 } };
  const header = bytes.subarray(0, 1024).indexOf("%PDF-");
  if (header < 0 || bytes.subarray(0, header).includes("<")) return { key: "notPdf" };
  if (!/^%PDF-[12]\.\d/.test(bytes.subarray(header, header + 8).toString("latin1"))) return { key: "notPdf" };
  // Some writers pad the end with zeros or line breaks.
  let end = bytes.length;
  while (end > bytes.length - PADDING && isPadding(bytes[end - 1])) end -= 1;
  if (!bytes.subarray(0, end).subarray(-1024).includes("%%EOF")) return { key: "notPdf" };
  return undefined;
}

/** As much as is taken for padding, in bytes. */
const PADDING = 64 * 1024;

/** A zero, or white space (ISO 32000-1 §7.2.2). Looked at from the end: a pattern would look from each of many spaces on. */
function isPadding(byte: number | undefined): boolean {
  return byte === 0 || byte === 0x20 || byte === 0xa0 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

/** As much of a name as is looked at: who sends it may have made it as long as a form can be. */
const LONGEST_NAME = 1_000;

/**
 * A file's name as it may be kept and offered for download: no path, no control or direction-changing characters, no
 * characters that file systems refuse, at most 150 characters, always ending in ".pdf".
 */
export function safeFileName(name: string): string {
  const last = name.slice(-LONGEST_NAME).normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replace(/\.pdf$/i, "")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${[...stem].slice(0, 146).join("").trim() || "document"}.pdf`;
}

/** An empty file field: browsers send it without a name, and scripts that pass a form on give it one of these. */
export function isNoFile(file: File): boolean {
  return file.size === 0 && ["", "blob", "undefined"].includes(file.name);
}
