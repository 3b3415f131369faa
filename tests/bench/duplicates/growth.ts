import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "@/lib/accounts/actor";
import type { Features } from "@/lib/catalogue/likeness/features";
import { keysOf, LIKENESS_RULE } from "@/lib/catalogue/likeness/keys";
import { findTwins } from "@/lib/catalogue/likeness/likeness-data";
import { closeDatabase, database } from "@/lib/db/client";
import { startEmbedded } from "@/lib/db/embedded";
import { embeddedPaths } from "@/lib/db/embedded-address";
import { halt } from "@/lib/db/embedded-server";
import { migrate } from "@/lib/db/migrate";
import type { Random } from "../random";
import type { RealTitle } from "../real-texts";
import type { Pair } from "./twins";

/** Looks as a moderator does, who sees all. */
const moderator = {
  id: "00000000-0000-7000-8000-000000000000",
  role: "MODERATOR",
  emailVerified: true,
  blocked: false,
} as Actor;

export type Growth = {
  size: number;
  /** Pairs whose first was found from the second, and called certain or likely. */
  found: number;
  of: number;
  median: number;
  p95: number;
  megabytes: number;
};

/**
 * Twins looked up in the hub's own database as it grows: the first record of each true pair stands among real titles,
 * the second is looked for.
 */
export async function measureGrowth(sizes: number[], pairs: Pair[], titles: RealTitle[], random: Random) {
  const directory = mkdtempSync(path.join(tmpdir(), "hub-bench-"));
  const { url } = await startEmbedded(directory);
  process.env.DATABASE_URL = url;
  try {
    await migrate(url);
    const firsts = new Map(pairs.map((pair) => [pair.a, crypto.randomUUID() as string]));
    // A title that stands in a pair would be there twice.
    const taken = new Set(pairs.flatMap(({ a, b }) => [a, b]).map(({ titles: [title] }) => title?.text));
    const others = random.shuffle(titles).filter(({ title }) => !taken.has(title));
    const queue = [
      ...[...firsts].map(([features, id]) => ({ id, features })),
      ...others.map((title) => ({ id: crypto.randomUUID() as string, features: featuresOfTitle(title, random) })),
    ];
    const measured: Growth[] = [];
    let filled = 0;
    for (const size of sizes) {
      await insert(queue.slice(filled, size));
      filled = size;
      await database().$executeRawUnsafe('VACUUM ANALYZE "RevisionLikeness"');
      measured.push({ size, ...(await lookUp(pairs, firsts)) });
      console.log(measured.at(-1));
    }
    return measured;
  } finally {
    await closeDatabase();
    await halt(embeddedPaths(directory));
    rmSync(directory, { recursive: true, force: true });
  }
}

async function lookUp(pairs: Pair[], firsts: Map<Features, string>): Promise<Omit<Growth, "size">> {
  const times: number[] = [];
  let found = 0;
  for (const { b } of pairs.slice(0, 30)) await findTwins(database(), moderator, b);
  for (const { a, b } of pairs) {
    const begun = performance.now();
    const twins = await findTwins(database(), moderator, b);
    times.push(performance.now() - begun);
    if (twins.some(({ entryId, sureness }) => entryId === firsts.get(a) && sureness !== "possible")) found++;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const [size] = await database().$queryRaw<{ bytes: bigint }[]>`
    SELECT pg_total_relation_size('"RevisionLikeness"') AS bytes`;
  return { found, of: pairs.length, median: at(0.5), p95: at(0.95), megabytes: Number(size?.bytes ?? 0) / 2 ** 20 };
}

function featuresOfTitle({ title, authors, doi, created, container }: RealTitle, random: Random): Features {
  return {
    kind: "publication",
    titles: [{ text: title, language: "en" }],
    names: authors.slice(0, 12).map((name) => ({ name, family: "", given: "", isInstitution: false })),
    year: created ? Number(created.slice(0, 4)) : 2000 + random.below(26),
    doi: doi?.toLowerCase() ?? null,
    isbns: [],
    files: [],
    resourceType: doi ? "article" : "report",
    container,
    volume: "",
    issue: "",
    pages: "",
    edition: "",
  };
}

async function insert(rows: { id: string; features: Features }[]): Promise<void> {
  const db = database();
  for (let at = 0; at < rows.length; at += 1000) {
    const json = JSON.stringify(
      rows.slice(at, at + 1000).map(({ id, features }) => {
        const { strong, weak } = keysOf(features);
        return { id, features, keys: [...new Set([...strong, ...weak])].map(String) };
      }),
    );
    await db.$transaction([
      db.$executeRaw`
        INSERT INTO "Entry" (id, kind, status, slug, "originalLanguage", "updatedAt")
        SELECT (row->>'id')::uuid, 'PUBLICATION', 'PUBLISHED', row->>'id', 'en', now()
        FROM jsonb_array_elements(${json}::jsonb) row`,
      db.$executeRaw`
        INSERT INTO "Revision" (id, "entryId", number, state, content, language, "updatedAt")
        SELECT (row->>'id')::uuid, (row->>'id')::uuid, 1, 'PUBLISHED', '{}', 'en', now()
        FROM jsonb_array_elements(${json}::jsonb) row`,
      db.$executeRaw`
        UPDATE "Entry" SET "publishedRevisionId" = id
        WHERE id IN (SELECT (row->>'id')::uuid FROM jsonb_array_elements(${json}::jsonb) row)`,
      db.$executeRaw`
        INSERT INTO "RevisionLikeness" ("revisionId", "entryId", rule, features, keys)
        SELECT (row->>'id')::uuid, (row->>'id')::uuid, ${LIKENESS_RULE}::int, row->'features',
          ARRAY(SELECT key::bigint FROM jsonb_array_elements_text(row->'keys') key)
        FROM jsonb_array_elements(${json}::jsonb) row`,
    ]);
  }
}
