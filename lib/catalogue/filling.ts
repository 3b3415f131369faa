import { createHash } from "node:crypto";
import { z } from "zod";

/*
 * What of a draft was filled in from a record elsewhere. It stands beside the content (`Revision.filling`), so that the
 * form can say of each field where it came from, for as long as its writer has not changed it.
 */

export const originKinds = ["registry", "page", "file", "pdfProperties", "pdfPage", "identifier"] as const;

const origin = z.object({
  by: z.enum(originKinds),
  /** Of the registry, the page's host or the file. */
  name: z.string().default(""),
});
/** Who says so: a registry of DOIs, a web page, a file, a PDF's properties or first page, or the identifier itself. */
export type Origin = z.infer<typeof origin>;

const choice = z.object({
  title: z.string(),
  names: z.string(),
  year: z.string(),
  item: z.record(z.string(), z.json()),
});
/** A record of a file with several: what it is recognised by, and the whole of it as CSL-JSON. */
export type Choice = z.infer<typeof choice>;

const fillingSchema = z.object({
  /** By the name of a field of the content. */
  fields: z.record(z.string(), z.object({ origin, digest: z.string() })).default({}),
  /** Fields in which the writer had something else, which was left. */
  left: z.array(z.string()).default([]),
  /** Fields that the last filling filled. */
  last: z.array(z.string()).default([]),
  /** Records to choose from, and the file that holds them. */
  choices: z.array(choice).default([]),
  file: z.string().default(""),
});
export type Filling = z.infer<typeof fillingSchema>;

/** What the database keeps of it, empty when it keeps nothing. */
export function readFilling(kept: unknown): Filling {
  return fillingSchema.parse(kept ?? {});
}

/** Marks fields as filled in with what the content now says in them. */
export function markFields(content: object, filled: Record<string, Origin>): Filling["fields"] {
  return Object.fromEntries(
    Object.entries(filled).map(([field, from]) => [field, { origin: from, digest: digestOf(content, field) }]),
  );
}

/** Where a field's content came from; undefined when its writer wrote or changed it. */
export function originOf({ fields }: Filling, content: object, field: string): Origin | undefined {
  const mark = fields[field];
  return mark?.digest === digestOf(content, field) ? mark.origin : undefined;
}

function digestOf(content: object, field: string): string {
  const value = JSON.stringify((content as Record<string, unknown>)[field]) ?? "";
  return createHash("sha256").update(value).digest("base64url").slice(0, 16);
}
