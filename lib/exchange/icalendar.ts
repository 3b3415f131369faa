/* iCalendar (RFC 5545) as far as the hub writes it: lines, texts, and components within components. */

export type Component = { name: string; properties: Property[]; components: Component[] };
/** A line: its value as the format has it, texts already escaped; without one it is left out. */
export type Property = { name: string; value: string | undefined; parameters?: Record<string, string | undefined> };

export function component(name: string, properties: Property[], components: Component[] = []): Component {
  return { name, properties, components };
}

/** A property whose value the format has a grammar of its own for: a moment, an address, a word of a list. */
export function property(name: string, value: string | undefined, parameters?: Property["parameters"]): Property {
  return { name, value, parameters };
}

/** A property of texts (§3.3.11), separated by commas where there are several; left out where all are empty. */
export function textProperty(
  name: string,
  texts: string | null | readonly string[],
  parameters?: Property["parameters"],
): Property {
  const said = [texts ?? ""].flat().filter((text) => text.trim() !== "");
  return property(name, said.length > 0 ? said.map(escapeText).join(",") : undefined, parameters);
}

/** A moment in UTC: "20261125T093000Z". */
export function utcMoment(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Days and local times without signs between their numbers: "20260505", "20260505T090000". */
export function localMoment(local: string): string {
  const plain = local.replace(/[-:]/g, "");
  return plain.includes("T") ? `${plain}00` : plain;
}

/** The day after one, as ends of whole days have it (§3.6.1: DTEND is exclusive). */
export function dayAfter(day: string): string {
  const next = new Date(`${day.slice(0, 10)}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Writes a whole calendar: each line ended by CRLF, and none longer than 75 octets (§3.1). */
export function writeCalendar(calendar: Component): string {
  return linesOf(calendar)
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

function linesOf({ name, properties, components }: Component): string[] {
  const written = properties.flatMap((one) => (one.value === undefined ? [] : [writeProperty(one)]));
  return [`BEGIN:${name}`, ...written, ...components.flatMap(linesOf), `END:${name}`];
}

function writeProperty({ name, value = "", parameters = {} }: Property): string {
  const told = Object.entries(parameters).flatMap(([key, said]) => (said ? [`;${key}=${parameterValue(said)}`] : []));
  // A line end that got in here would begin another property.
  return `${name}${told.join("")}:${value.replace(/\p{Cc}/gu, "")}`;
}

/** In quotes where the signs of the format are in it (§3.2); what cannot be in it at all is gone. */
function parameterValue(text: string): string {
  const plain = text.replace(/["\p{Cc}]/gu, "");
  return /[;:,]/.test(plain) ? `"${plain}"` : plain;
}

function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const LONGEST_LINE = 75;

/** Folds a line between characters, never within one: readers put bytes together again, but not all of them first. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
