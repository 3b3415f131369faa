import type { SearchDocument } from "@/lib/search/document";
import { columnTexts, factsOf } from "@/lib/search/embedded/columns";

/* The yardstick: what PostgreSQL's own full text does with the same documents, in the common spelling of both engines. */

export const arrayFields = [
  "topics",
  "countries",
  "regions",
  "languages",
  "sdg",
  "gcm",
  "corridors",
  "origins",
  "destinations",
  "people",
  "institutions",
  "identifiers",
] as const;

export const schema = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
  DROP TABLE IF EXISTS entry, lexeme;
  CREATE TABLE entry (id text PRIMARY KEY, kind text NOT NULL, year int, "sortDate" int NOT NULL, "sortKey" text NOT NULL,
    ${arrayFields.map((field) => `${field} text[] NOT NULL`).join(", ")}, words tsvector NOT NULL);
  CREATE TABLE lexeme (word text PRIMARY KEY, documents int NOT NULL);`;

/** Made after the rows, as one does. */
export const indexes = `
  INSERT INTO lexeme SELECT word, ndoc FROM ts_stat('SELECT words FROM entry') WHERE length(word) BETWEEN 3 AND 60;
  CREATE INDEX ON lexeme USING gin (word gin_trgm_ops);
  CREATE INDEX ON entry USING gin (words);
  ${arrayFields.map((field) => `CREATE INDEX ON entry USING gin (${field});`).join("\n")}
  CREATE INDEX ON entry (year);
  CREATE INDEX ON entry ("sortDate" DESC);
  CREATE INDEX ON entry ("sortKey");
  VACUUM ANALYZE entry;
  VACUUM ANALYZE lexeme;`;

const weights = {
  title: "A",
  keywords: "B",
  contributors: "B",
  labels: "C",
  container: "C",
  abstract: "D",
  fullText: "D",
} as const;
type Weighed = keyof typeof weights;
const weighed = Object.entries(weights).map(
  ([column, weight]) => `setweight(to_tsvector('simple', "${column}"), '${weight}')`,
);
const own = ["kind", "year", '"sortDate"', '"sortKey"', ...arrayFields];
const given = [
  "kind text",
  "year int",
  '"sortDate" int',
  '"sortKey" text',
  ...arrayFields.map((field) => `${field} text[]`),
  ...Object.keys(weights).map((column) => `"${column}" text`),
];

/** Takes rows as one JSON value; with \`learn\`, words that are new can be found with typing errors. */
export const upsert = `
  INSERT INTO entry (id, ${own.join(", ")}, words)
  SELECT id, ${own.join(", ")}, ${weighed.join(" || ")}
  FROM jsonb_to_recordset($1::jsonb) AS row (id text, ${given.join(", ")})
  ON CONFLICT (id) DO UPDATE SET words = excluded.words, ${own.map((name) => `${name} = excluded.${name}`).join(", ")}`;

export const learn = `
  INSERT INTO lexeme SELECT DISTINCT word, 1 FROM entry, unnest(tsvector_to_array(words)) AS word
  WHERE id = ANY($1) AND length(word) BETWEEN 3 AND 60 ON CONFLICT DO NOTHING`;

export function rowOf(document: SearchDocument): Record<string, unknown> {
  const { fields, kind, sortDate, sortKey } = factsOf(document);
  const texts = columnTexts(document) as Record<Weighed, string>;
  return { ...fields, ...texts, id: document.id, kind, sortDate, sortKey, year: document.year };
}
