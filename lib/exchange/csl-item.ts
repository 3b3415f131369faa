/** What JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * One item of CSL-JSON, the citation processors' exchange format (csl-data.json of citation-style-language/schema).
 * Values are whatever the file holds: only `type` is certain, readers check the rest.
 */
export type CslItem = { id: string | number; type: string } & Record<string, Json>;

/** A name of CSL-JSON: parts, or `literal` for what is not divided. */
export type CslName = {
  family?: string;
  given?: string;
  "dropping-particle"?: string;
  "non-dropping-particle"?: string;
  suffix?: string;
  literal?: string;
} & Record<string, Json | undefined>;

export function isObject(value: unknown): value is Record<string, Json> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** A variable of an item as text, "" when it is absent or no text. Some sources give a list of one. */
export function textOf(value: Json | undefined): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textOf).find(Boolean) ?? "";
  return "";
}
