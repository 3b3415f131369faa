export type XmlElement = { name: string; attributes: Attributes; children: Child[] };
type Attributes = Record<string, string | number | undefined>;
type Child = XmlElement | string | number | undefined;

/** An element of an XML document; what is undefined is left out, children that are texts are escaped when it is written. */
export function element(name: string, attributes: Attributes = {}, ...children: Child[]): XmlElement {
  return { name, attributes, children };
}

/**
 * Writes an XML document in UTF-8. Characters that no XML 1.0 document may hold (§2.2, controls and halves of surrogate
 * pairs) are gone; line ends within attributes are kept as references (§3.3.3), and carriage returns everywhere (§2.11).
 */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`;
}

function write({ name, attributes, children }: XmlElement): string {
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inner = children.map(writeChild).join("");
  return inner ? `<${name}${told}>${inner}</${name}>` : `<${name}${told}/>`;
}

function writeChild(child: Child): string {
  if (child === undefined) return "";
  return typeof child === "object" ? write(child) : escapeXml(String(child), false);
}

function escapeXml(text: string, isAttribute = true): string {
  const characters = isAttribute ? /[&<>"\t\n\r]/g : /[&<>\r]/g;
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(characters, (character) => references[character] ?? `&#${character.charCodeAt(0)};`);
}

const references: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
