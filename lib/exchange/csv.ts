/*
 * Tables for spreadsheets: CSV (RFC 4180) in UTF-8. A byte order mark tells Excel so; every cell is quoted, so that no
 * separator of any country's Excel divides it.
 */

export const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet would take for a formula and compute (OWASP, "CSV Injection"), in half and full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** One line of a table. A cell that begins like a formula gets an apostrophe before it and stays text. */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
