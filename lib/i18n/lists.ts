/** Parts of one thing, such as a place, with the comma of the language between them; empty parts are left out. */
export function commaList(parts: (string | null | undefined | false)[], locale: string): string {
  return parts.filter(Boolean).join(locale === "ar" ? "، " : ", ");
}
