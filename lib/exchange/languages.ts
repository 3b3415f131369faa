/** Names of languages that BibTeX files use (babel's and polyglossia's) and no list of languages knows. */
const babel: Record<string, string> = {
  american: "en",
  usenglish: "en",
  british: "en",
  ukenglish: "en",
  canadian: "en",
  australian: "en",
  newzealand: "en",
  ngerman: "de",
  naustrian: "de",
  austrian: "de",
  francais: "fr",
  frenchb: "fr",
  acadian: "fr",
  canadien: "fr",
  brazil: "pt",
  brazilian: "pt",
  portuges: "pt",
  mexican: "es",
  spanishmx: "es",
  castellano: "es",
  castilian: "es",
  farsi: "fa",
  mandarin: "zh",
};
const codes =
  "aa af ak am ar as az be bg bm bn bo bs ca cs cy da de dz ee el en es et eu fa ff fi fr ga gl gu ha he hi hr ht hu hy id ig is it ja ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my ne nl no ny om or pa pl ps pt qu rn ro ru rw sd sg si sk sl sn so sq sr ss st su sv sw ta te tg th ti tk tl tn tr ts ug uk ur uz ve vi wo xh yo zh zu";

let names: Map<string, string> | undefined;

/** Every language's name in itself and in the hub's five languages. */
function languageNames(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(babel));
  for (const code of codes.split(" ")) {
    for (const locale of ["en", "fr", "es", "pt", "ar", code]) {
      const name = new Intl.DisplayNames([locale], { type: "language", fallback: "none" }).of(code);
      if (name && !names.has(folded(name))) names.set(folded(name), code);
    }
  }
  return names;
}

const folded = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim();

/**
 * The code of the LANGUAGE scheme (ISO 639-1, else 639-3) for what a record says of its language: a tag ("pt-BR"), a
 * three-letter code ("fre", "spa") or a name ("français", "ngerman"). Undefined when it says nothing known.
 */
export function languageCode(text: string): string | undefined {
  // Several languages ("en; fr"): the first is the original.
  const first = text.split(/[;,/]|\band\b/)[0]?.trim() ?? "";
  const named = languageNames().get(folded(first));
  if (named) return named;
  const tag = first.replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return undefined;
  try {
    return new Intl.Locale(tag).language;
  } catch {
    // "en-US-GB" has the form of a tag and is none (RFC 5646 §2.1).
    return undefined;
  }
}

/** The language whose script a title is in, where the script tells. */
export function languageOfScript(title: string): string | undefined {
  const count = (pattern: RegExp) => title.match(pattern)?.length ?? 0;
  return count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu) ? "ar" : undefined;
}
