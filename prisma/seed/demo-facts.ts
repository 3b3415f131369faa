import { z } from "zod";
import { type Content, contentSchema } from "@/lib/catalogue/schema";

/** Where facts were copied from, as the hub names it beside a record. `SOURCES.md` says more. */
export const factSources = {
  crossref: "Crossref metadata",
  core: "Starter bibliography of South-South migration",
  "core-extra": "Starter bibliography of South-South migration, second part",
  events: "Starter list of events",
  news: "Starter list of news",
  institutions: "Starter list of institutions",
} as const;

const fact = z.strictObject({
  /** Never changes: by it a seed that was interrupted knows what is there already. */
  key: z.string().min(1),
  source: z.enum(Object.keys(factSources) as [keyof typeof factSources]),
  /** Whether a second source says the same; only then is the record published. */
  verified: z.boolean(),
  /** The second source. */
  evidence: z.string().optional(),
  /** What a moderator should check. */
  note: z.string().optional(),
  /** What a reader of the file should know. */
  remark: z.string().optional(),
  /** Month in which the Crossref record was first seen, close to its publication online. */
  firstSeen: z.string().optional(),
});

const entryFact = fact.extend({ content: contentSchema });
export type EntryFact = z.infer<typeof entryFact>;

const institutionFact = fact.extend({
  names: z.record(z.string(), z.string()),
  acronym: z.string().optional(),
  kind: z.string(),
  city: z.string(),
  country: z.string(),
  website: z.string().optional(),
  topics: z.array(z.string()),
});
export type InstitutionFact = z.infer<typeof institutionFact>;

export type DemoFacts = { published: EntryFact[]; queued: EntryFact[]; institutions: InstitutionFact[] };

/**
 * The demo's records, each list with the newest first; loaded only when asked for.
 * @throws {z.ZodError} when a file does not keep to the catalogue's schema
 */
export async function demoFacts(): Promise<DemoFacts> {
  const files = await Promise.all([
    import("./facts/publications.json"),
    import("./facts/publications-queue.json"),
    import("./facts/events.json"),
    import("./facts/news.json"),
  ]);
  const entries = files.flatMap((file) => z.array(entryFact).parse(file.default)).sort(newestFirst);
  const institutions = z.array(institutionFact).parse((await import("./facts/institutions.json")).default);
  return {
    published: entries.filter(({ verified }) => verified),
    queued: entries.filter(({ verified }) => !verified),
    institutions,
  };
}

/** What the entry's `source` says: the list, the key in it and, for the queue, what to check. */
export function sourceLine({ source, key, evidence, note }: EntryFact): string {
  const seen = evidence && source !== "crossref" ? ` Also seen: ${evidence}.` : "";
  return `${factSources[source]}, ${key}.${seen}${note ? ` To check: ${note.replace(/\.$/, "")}.` : ""}`;
}

function newestFirst(one: EntryFact, other: EntryFact): number {
  return dateOf(other).localeCompare(dateOf(one)) || one.key.localeCompare(other.key);
}

function dateOf({ content, firstSeen }: EntryFact): string {
  return firstSeen ?? firstDate(content);
}

function firstDate(content: Content): string {
  if (content.kind === "publication") return content.issued;
  return content.kind === "event" ? content.startsAt : content.date;
}
