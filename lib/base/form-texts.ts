/** What carries a form: FormData, or its entries. */
export type FormEntries = Iterable<[string, unknown]>;

/**
 * A form's texts by name, several of one name in the order in which they were sent; a name that came with files alone has
 * none. Line breaks are LF (browsers send CRLF: HTML, "constructing the entry list"), and the zero character, which
 * PostgreSQL cannot keep, is gone. One pass: FormData itself looks through the whole form for each name, and anybody may
 * send a form of a million fields.
 */
export function textsOf(form: FormEntries): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form) {
    const known = texts.get(name) ?? [];
    texts.set(name, known);
    if (typeof value === "string") known.push(value.replaceAll("\r\n", "\n").replaceAll("\0", ""));
  }
  return texts;
}

/** The texts of a form in which each name is meant to come once; of several the last counts. */
export function singleTexts(form: FormEntries): Record<string, string> {
  return Object.fromEntries([...textsOf(form)].flatMap(([name, texts]) => texts.slice(-1).map((text) => [name, text])));
}
