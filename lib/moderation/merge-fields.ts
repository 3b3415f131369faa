import { type Content, emptyContent, type Translation, type WrittenField, writtenFields } from "@/lib/catalogue/schema";

/*
 * A content in the parts that a moderator chooses between when two entries are merged: what is said in a language once
 * for each ("text.fr.title"), what only makes sense together as one ("when"), the rest by the names of its fields.
 */

/** When an event takes place: a start of the one with the zone of the other would be a third moment. */
const whenFields = ["startsAt", "endsAt", "allDay", "timeZone"] as const;
/** What is no choice of its own: `csl` is what imports keep beside the form. */
const aside: readonly string[] = ["kind", "csl", "translations", ...writtenFields, ...whenFields];

type Fields = Record<string, unknown>;

/** The keys of all that two contents of one kind say, in the order of the form; what neither says is left out. */
export function partsOf(keep: Content, drop: Content): string[] {
  const own = Object.keys(emptyContent(keep.kind)).filter((field) => !aside.includes(field));
  const texts = languagesOf(keep, drop).flatMap((language) =>
    writtenFields.map((field) => `text.${language}.${field}`),
  );
  const when = keep.kind === "event" ? ["when"] : [];
  const others = own.filter((field) => field !== "language");
  return ["language", ...texts, ...when, ...others].filter((key) =>
    [keep, drop].some((one) => !isEmpty(part(one, key))),
  );
}

/** The languages that either content is written in, the first one's own before the others. */
export function languagesOf(keep: Content, drop: Content): string[] {
  const all = [keep, drop].flatMap(({ language, translations }) => [language, ...Object.keys(translations)]);
  return [...new Set(all)];
}

/** What a content says in a part. */
export function part(content: Content, key: string): unknown {
  if (key === "when") return Object.fromEntries(whenFields.map((field) => [field, (content as Fields)[field]]));
  const text = textKey(key);
  return text ? textIn(content, text.language)?.[text.field] : (content as Fields)[key];
}

/** Which text a key names, if it does. */
export function textKey(key: string): { language: string; field: WrittenField } | undefined {
  const [group, language = "", field] = key.split(".");
  return group === "text" ? { language, field: field as WrittenField } : undefined;
}

function textIn(content: Content, language: string): Translation | undefined {
  return language === content.language ? content : (content.translations as Record<string, Translation>)[language];
}

/** Whether a part says nothing. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value && typeof value === "object") return Object.values(value).every((each) => each === false || isEmpty(each));
  return value === undefined || value === null || String(value).trim() === "";
}

/** Whether two parts say the same; of sets the order does not matter. */
export function isSame(key: string, one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(key, one)) === JSON.stringify(plain(key, other));
}

const sets: readonly string[] = ["countries", "corridors", "regions", "gcm", "sdg"];

function plain(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => plain("", item));
    return sets.includes(key) ? items.map((item) => JSON.stringify(item)).sort() : items;
  }
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain("", each)]));
  }
  return typeof value === "string" ? value.trim() : (value ?? "");
}
