import { type Creator, type Entry, parse } from "@retorquere/bibtex-parser";

/** A person or body as BibTeX's name grammar divides it. */
export type BibtexName = Creator;
/** TeX values by field name, decoded: texts with HTML mark-up for italics and the like, names divided. */
export type Decoded = {
  texts: Map<string, string>;
  names: Map<string, BibtexName[]>;
  warnings: string[];
};

/** Fields that hold names. */
export const nameFields = new Set(
  "author editor translator bookauthor director collaborator commentator holder scriptwriter".split(" "),
);

/** Commands that change the type's face and print nothing. */
const silent = new Set(
  "bf it em sl sc tt rm sf bfseries itshape scshape normalfont small large par noopsort relax nolinebreak protect newline linebreak".split(
    " ",
  ),
);

/**
 * Decodes TeX: accents, symbols, mark-up, names. All values of a record go through the parser together; when it stops
 * at one of them, each goes alone, so that only the broken one is left as written.
 */
export function decodeLatex(fields: Map<string, string>): Decoded {
  const together = decodeTogether([...fields]);
  if (together) return together;
  const decoded: Decoded = { texts: new Map(), names: new Map(), warnings: [] };
  for (const [name, value] of fields) {
    const alone = decodeTogether([[name, value]]);
    for (const [key, text] of alone?.texts ?? []) decoded.texts.set(key, text);
    for (const [key, names] of alone?.names ?? []) decoded.names.set(key, names);
    decoded.warnings.push(...(alone?.warnings ?? [`${name} holds TeX that could not be read and stays as written`]));
    if (alone) continue;
    if (nameFields.has(name)) decoded.names.set(name, namesOneByOne(value));
    else decoded.texts.set(name, withoutTex(value));
  }
  return decoded;
}

function decodeTogether(fields: [name: string, value: string][]): Decoded | undefined {
  try {
    return parseTogether(fields);
  } catch {
    // Values nested thousands deep exhaust the parser's stack; they are as unreadable as those it refuses.
    return undefined;
  }
}

function parseTogether(fields: [name: string, value: string][]): Decoded | undefined {
  const unknown = new Set<string>();
  const source = fields.map(
    ([name, value], index) => `${nameFields.has(name) ? name : `x${index}`} = {${safe(value)}}`,
  );
  const { entries, errors } = parse(`@misc{record,\n${source.join(",\n")}\n}`, {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    applyCrossRef: false,
    verbatimFields: [],
    unsupported: (node, tex) => {
      const command = "content" in node && typeof node.content === "string" ? node.content : tex;
      if (silent.has(command)) return "";
      unknown.add(`\\${command}`);
      return tex.replace(/^\\[a-z]+\s*/i, "").replace(/[{}]/g, "");
    },
  });
  const entry = entries[0];
  if (!entry || errors.length > 0) return undefined;
  const decoded: Decoded = { texts: new Map(), names: new Map(), warnings: [] };
  for (const [index, [name, value]] of fields.entries()) {
    if (nameFields.has(name)) decoded.names.set(name, entry.fields[name as "author"]?.map(cleanName) ?? []);
    else decoded.texts.set(name, textOfField(entry, `x${index}`, value));
  }
  if (unknown.size > 0) decoded.warnings.push(`unknown TeX commands were left out: ${[...unknown].join(" ")}`);
  return decoded;
}

function textOfField(entry: Entry, field: string, value: string): string {
  const text = entry.fields[field];
  return typeof text === "string" ? clean(text) : withoutTex(value);
}

/** Each name of a list alone; one that breaks the grammar stays undivided. */
function namesOneByOne(value: string): BibtexName[] {
  return value.split(/\s+and\s+/).map((name) => {
    const found = decodeTogether([["author", name]])?.names.get("author");
    return found?.length === 1 && found[0] ? found[0] : { name: withoutTex(name) };
  });
}

/**
 * What TeX would stumble over but bibliographies contain as ordinary text: "%" (which would silently end the value),
 * a single "$", "<" and ">", a backslash before the closing brace. Line ends mean nothing in TeX.
 */
function safe(value: string): string {
  const dollars = value.match(/(?<!\\)\$/g)?.length ?? 0;
  return (dollars % 2 === 0 ? value : value.replace(/(?<!\\)\$/g, "\\$"))
    .replace(/(?<!\\)%/g, "\\%")
    .replace(/\$[^$]*\$|[<>]/g, (part) => brackets[part] ?? part)
    .replace(/\s+/g, " ")
    .replace(/\\$/, "\\ ");
}

/** Outside mathematics, TeX's old fonts print other signs in these places. */
const brackets: Record<string, string> = { "<": "\\textless{}", ">": "\\textgreater{}" };

function clean(text: string): string {
  return (
    text
      // TeX puts accents on a dotless i; Unicode on the ordinary one.
      .replace(/ı(?=[\u0300-\u036f])/g, "i")
      .replace(/ȷ(?=[\u0300-\u036f])/g, "j")
      .normalize("NFC")
      .replace(/<a href="[^"]*">(.*?)<\/a>/g, "$1")
      .replace(/<\/?(?:p|span class="nocase"|ncx?)>/g, "")
      .replace(/\u00a0/g, " ")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function cleanName(name: Creator): BibtexName {
  const parts = Object.entries(name).flatMap(([part, value]) =>
    typeof value === "string" && clean(value) ? [[part, clean(value).replace(/<[^>]*>/g, "")]] : [],
  );
  return Object.fromEntries(parts);
}

/** The last resort: a value without its braces. */
function withoutTex(value: string): string {
  return clean(value.replace(/[{}]/g, "").replace(/\\([&%$#_])/g, "$1"));
}
