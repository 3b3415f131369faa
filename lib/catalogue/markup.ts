/** HTML's names for the characters 160 to 255, in order (HTML 4.01, section 24.2.1). */
const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const entities = new Map<string, string>([
  ...latin1.map((name, index): [string, string] => [name, String.fromCodePoint(160 + index)]),
  ...Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", ndash: "–", mdash: "—", hellip: "…" }),
  ...Object.entries({ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", sbquo: "‚", bdquo: "„", bull: "•" }),
  ...Object.entries({ OElig: "Œ", oelig: "œ", Scaron: "Š", scaron: "š", hyphen: "-", dash: "-", minus: "−" }),
]);

const blockTag = /<\/?(?:jats:)?(?:p|br|div|title|sec|li|list-item|ul|ol|list)(?:\s[^<>]*)?\/?>/gi;
/** The mark-up that bibliographic records carry: CSL's and Crossref's inline tags, JATS and MathML. */
const inlineTag =
  /<\/?(?:(?:jats|mml|m):[a-z][\w-]*|i|b|em|strong|italic|bold|u|underline|tt|code|small|sub|sup|sc|scp|span|font|a|math|m[iorn]|mrow|msu[bp]|msubsup|mfrac|mtext|inline-formula|alternatives|tex-math)(?:\s[^<>]*)?\/?>/gi;

const raised = new Map([..."0123456789+-=()n"].map((sign, index) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][index] ?? sign]));
const lowered = new Map([..."0123456789+-=()"].map((sign, index) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][index] ?? sign]));

/** A title or name without mark-up, on one line: HTML entities decoded, tags removed, CO<sub>2</sub> as CO₂. */
export function plainText(text: string): string {
  return plainParagraphs(text).replace(/\s+/g, " ").trim();
}

/** Longer text without mark-up; paragraphs are kept, with an empty line between them. */
export function plainParagraphs(text: string): string {
  // Records pass through many hands: entities are found encoded twice ("&amp;amp;"), tags as entities ("&lt;i&gt;").
  let plain = text;
  for (let layer = 0; layer < 3 && /[<&]/.test(plain); layer += 1) {
    const next = decodeEntities(withoutTags(plain));
    if (next === plain) break;
    plain = next;
  }
  return plain
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function withoutTags(text: string): string {
  return text
    .replace(/<(sub|sup)>([^<>]{1,12})<\/\1>/gi, (_, tag: string, inner: string) =>
      shifted(inner, tag.toLowerCase() === "sub" ? lowered : raised),
    )
    .replace(blockTag, "\n\n")
    .replace(inlineTag, "");
}

function shifted(text: string, signs: Map<string, string>): string {
  const characters = [...text];
  return characters.every((character) => signs.has(character))
    ? characters.map((character) => signs.get(character)).join("")
    : text;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,9}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return entities.get(name) ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
  });
}
