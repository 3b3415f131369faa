/** Deeper than any bibliography nests, and far less than what exhausts a stack. */
const DEEPEST = 50;

/**
 * The value without what PostgreSQL's text cannot hold: the zero character and halves of surrogate pairs.
 * @throws when it is nested deeper than so many levels
 */
export function storable<T>(value: T, levels = DEEPEST): T {
  if (levels < 0) throw new Error("it is nested too deeply");
  if (typeof value === "string") return value.replace(/\0|[\ud800-\udfff]/gu, "") as T;
  if (Array.isArray(value)) return value.map((each) => storable(each, levels - 1)) as T;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, each]) => [storable(key, levels), storable(each, levels - 1)]);
  return Object.fromEntries(entries) as T;
}
