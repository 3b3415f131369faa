import { failure, type Result, success } from "@/lib/base/errors";
import { type FormEntries, textsOf } from "@/lib/base/form-texts";
import { locales } from "@/lib/i18n/locales";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { type Content, contentSchema, contributorRoles, deadlineKinds, type Kind } from "./schema";

/**
 * Reads a submission form. Whatever was typed is kept, right or wrong; only emptied rows of repeated groups go.
 * Countries of corridors may be typed by name, in any of the hub's languages.
 * @param kept what the form does not show and must not lose (files, CSL variables, languages not displayed)
 * @returns the content; `invalid` when something is longer than the hub keeps, which the form's own limits prevent
 */
export function contentFromForm(
  kind: Kind,
  fields: FormEntries,
  kept: Content,
  vocabulary: Vocabulary,
): Result<Content> {
  const read = new Reader(fields, vocabulary);
  const parsed = contentSchema.safeParse({ ...kept, ...commonFields(read, kept), ...kindFields(kind, read), kind });
  if (parsed.success) return success(parsed.data);
  const errors = parsed.error.issues.map(({ path, code }) => [
    path.join("."),
    [{ key: code === "too_big" ? "tooLong" : "required" }],
  ]);
  return failure("invalid", { fields: Object.fromEntries(errors) });
}

function commonFields(read: Reader, kept: Content) {
  const removed = new Set(read.all("removeFiles"));
  return {
    language: read.text("language") || kept.language,
    ...texts(read, ""),
    translations: Object.fromEntries(
      locales
        .map((locale) => [locale, texts(read, `translations.${locale}.`)] as const)
        .filter(([, { title, abstract, body, keywords }]) => title || abstract || body || keywords.length > 0),
    ),
    topics: read.all("topics"),
    countries: read.all("countries"),
    regions: read.all("regions"),
    gcm: read.all("gcm"),
    sdg: read.all("sdg"),
    corridors: read.rows("corridors", (row) => ({ from: read.country(`${row}.from`), to: read.country(`${row}.to`) })),
    contributors: read.rows("contributors", (row) => ({
      ...read.group(row, ["name", "orcid", "affiliation", "family", "given", "ror"]),
      role: oneOf(contributorRoles, read.text(`${row}.role`)),
      isInstitution: read.text(`${row}.isInstitution`) !== "",
    })),
    links: read.rows("links", (row) => read.group(row, ["url", "label"])),
    licence: read.text("licence"),
    files: kept.files.filter((file) => !removed.has(file)),
  };
}

function kindFields(kind: Kind, read: Reader) {
  if (kind === "publication") {
    return {
      ...read.group("", [
        ...["resourceType", "issued", "doi", "isbn", "issn", "handle", "container", "volume", "issue", "pages"],
        ...["publisher", "publisherPlace", "edition", "peerReviewed", "openAccess"],
      ]),
      practice: read.group("practice", ["who", "what", "where", "partners", "forum"]),
    };
  }
  if (kind === "news") return read.group("", ["date", "source", "sourceUrl"]);
  const allDay = read.text("allDay") !== "";
  return {
    ...read.group("", ["timeZone", "city", "venue", "country", "onlineUrl", "reportUrl"]),
    startsAt: momentOf(read.text("startsAt"), allDay),
    endsAt: momentOf(read.text("endsAt") || read.text("startsAt"), allDay),
    allDay,
    deadlines: read.rows("deadlines", (row) => ({
      ...read.group(row, ["on", "label"]),
      kind: oneOf(deadlineKinds, read.text(`${row}.kind`)),
    })),
  };
}

function texts(read: Reader, prefix: string) {
  return {
    title: read.text(`${prefix}title`),
    abstract: read.text(`${prefix}abstract`),
    body: read.text(`${prefix}body`),
    keywords: read.list(`${prefix}keywords`),
  };
}

/** A date field may send a time with an all-day event (the writer ticked the box afterwards). */
function momentOf(typed: string, allDay: boolean): string {
  const text = typed.replace(" ", "T");
  return allDay ? text.replace(/T\d{2}:\d{2}(:\d{2})?$/, "") : text.replace(/^(.*T\d{2}:\d{2}):\d{2}$/, "$1");
}

function oneOf<T extends string>(values: readonly [T, ...T[]], typed: string): T {
  return values.find((value) => value === typed) ?? values[0];
}

class Reader {
  readonly #texts: Map<string, string[]>;

  constructor(
    fields: FormEntries,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#texts = textsOf(fields);
  }

  text(name: string): string {
    return this.#texts.get(name)?.[0]?.trim() ?? "";
  }

  all(name: string): string[] {
    return [...new Set(this.#texts.get(name)?.filter((value) => value !== ""))];
  }

  /** One per line, or separated by commas or semicolons of any script. */
  list(name: string): string[] {
    const parts = this.text(name)
      .split(/[\n,;،؛，；、]/)
      .map((part) => part.trim());
    return [...new Set(parts.filter(Boolean))];
  }

  group<Name extends string>(prefix: string, names: readonly Name[]): Record<Name, string> {
    const pairs = names.map((name) => [name, this.text(prefix ? `${prefix}.${name}` : name)]);
    return Object.fromEntries(pairs) as Record<Name, string>;
  }

  /** The code of a country typed by name or code; what nobody knows stays as typed, for the rules to point at. */
  country(name: string): string {
    const typed = this.text(name);
    return typed ? (this.vocabulary.match("COUNTRY", typed)?.code ?? typed.slice(0, 64)) : "";
  }

  /** The filled rows of a repeated group, `name.0`, `name.1`, … A row counts as filled when any of its texts is. */
  rows<Row extends Record<string, unknown>>(name: string, read: (row: string) => Row): Row[] {
    const numbers = [...this.#texts.keys()].map((key) =>
      key.startsWith(`${name}.`) ? Number(key.split(".")[1]) : Number.NaN,
    );
    const positions = [...new Set(numbers.filter((number) => Number.isInteger(number) && number >= 0))];
    const rows = positions.sort((a, b) => a - b).map((position) => read(`${name}.${position}`));
    const fixed = new Set(["role", "kind", "isInstitution"]);
    return rows.filter((row) => Object.entries(row).some(([field, value]) => !fixed.has(field) && value !== ""));
  }
}
