import { z } from "zod";
import { config } from "@/lib/base/config";
import { suggestionAnswer } from "@/lib/catalogue/suggestion";
import { locales } from "@/lib/i18n/locales";
import { searchKinds } from "@/lib/search/document";
import { parameterNames, sorts } from "@/lib/search/parameters";
import { MAX_PAGE, MAX_TEXT, MAX_VALUES } from "@/lib/search/query";
import { facets } from "@/lib/search/settings";
import { FACET_VALUES, type OwnParameter, PAGE_SIZE, SUGGESTIONS } from "./api-parameters";
import { wholeEntryItem } from "./entry-item-schema";
import { problemSchema } from "./problem";
import { entriesAnswer, facetsAnswer } from "./search-answer-schema";

/*
 * The description of the machine interface (OpenAPI 3.1), made of what the code itself reads and answers by:
 * `/api/v1/openapi.json`.
 */

type Json = Record<string, unknown>;

/** The whole description. */
export function openApi(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "South-South Migration Hub",
      version: "1.0.0",
      description:
        "Published entries of the hub: publications, events and news on migration between countries of the Global South. Reading is open to all, from any origin. The parameters of a search are those of the page /search, of its exports /search.bib, .ris, .csv and .json, and of its feeds and calendar /search.atom, .rss and .ics. Fields may be added, never changed in meaning or removed.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: config().APP_URL }],
    paths: {
      "/api/v1/entries": read("Entries of a search, page by page", "Entries", [
        ...searchParameterNames,
        ...(["locale", "pageSize", "facets"] as const),
      ]),
      "/api/v1/entries/{id}": {
        parameters: [{ name: "id", in: "path", required: true, description: "Id or slug", schema: { type: "string" } }],
        ...read("One entry", "WholeEntry", ["locale"], {
          308: "It was merged into the entry whose address `Location` gives",
          404: "There is none",
          410: "It has been withdrawn",
        }),
      },
      "/api/v1/facets": read("What a search could be narrowed by", "FacetCounts", [
        ...searchParameterNames,
        ...(["locale", "facets", "limit"] as const),
      ]),
      "/api/v1/suggest": read("What somebody may mean by what they have typed so far", "Suggestions", [
        ...(["q", "locale", "limit"] as const),
      ]),
      "/api/v1/openapi.json": {
        get: { summary: "This description", responses: { 200: { description: "OpenAPI 3.1" } } },
      },
    },
    components: {
      parameters,
      schemas: schemasOf(entriesAnswer, wholeEntryItem, facetsAnswer, suggestionAnswer, problemSchema),
    },
  };
}

const searchParameterNames = [...parameterNames];

const many = (items: Json) => ({ type: "array", maxItems: MAX_VALUES, items });
const code = { type: "string", maxLength: 64 };
const country = { type: "string", pattern: "^[A-Za-z]{3}$" };
const whole = (range: { usual: number; most: number }) => ({
  type: "integer",
  minimum: 1,
  maximum: range.most,
  default: range.usual,
});

/** Every parameter of a search and of the addresses themselves: what it takes, and what it does. */
const described: Record<string, { description: string; schema: Json }> = {
  q: {
    description: 'Words, "phrases" and -exclusions; an identifier such as a DOI finds its entry',
    schema: { type: "string", maxLength: MAX_TEXT },
  },
  kind: { description: "Kind of entry", schema: many({ type: "string", enum: [...searchKinds] }) },
  topic: { description: "Topic, with those below it", schema: many(code) },
  country: { description: "Country, ISO 3166-1 alpha-3", schema: many(country) },
  from: { description: "Country of origin; with `to`, both ends of one corridor", schema: many(country) },
  to: { description: "Country of destination", schema: many(country) },
  region: { description: "Region (UN M49) or grouping (ldc, lldc, sids, …)", schema: many(code) },
  language: { description: "Language in which it can be read, ISO 639", schema: many(code) },
  year: {
    description: "2015 or 2010-2020; 2010- and -2020 are open at one end",
    schema: many({ type: "string", pattern: "^(\\d{4}(\\s*[-–]\\s*(\\d{4})?)?|[-–]\\s*\\d{4})$" }),
  },
  sdg: {
    description: "Sustainable Development Goal, 1 to 17",
    schema: many({ type: "integer", minimum: 1, maximum: 17 }),
  },
  gcm: {
    description: "Objective of the Global Compact for Migration, 1 to 23",
    schema: many({ type: "integer", minimum: 1, maximum: 23 }),
  },
  person: { description: "Person, by id", schema: many({ type: "string", format: "uuid" }) },
  institution: { description: "Institution, by id", schema: many({ type: "string", format: "uuid" }) },
  sort: { description: "Order", schema: { type: "string", enum: [...sorts], default: "relevance" } },
  page: {
    description: "Page of the answer, from 1",
    schema: { type: "integer", minimum: 1, maximum: MAX_PAGE, default: 1 },
  },
};
const describedOwn: Record<OwnParameter, { description: string; schema: Json }> = {
  locale: {
    description: "Language of labels and of the pages that are linked to",
    schema: { type: "string", enum: [...locales], default: "en" },
  },
  pageSize: { description: "Entries of one page", schema: whole(PAGE_SIZE) },
  facets: {
    description: "Facets to count, or `none`",
    schema: { type: "array", items: { type: "string", enum: [...facets, "none"] } },
  },
  limit: {
    description: `At most so many: suggestions (${SUGGESTIONS.usual}, up to ${SUGGESTIONS.most}), values of each facet (${FACET_VALUES.usual}, up to ${FACET_VALUES.most})`,
    schema: { type: "integer", minimum: 1, maximum: FACET_VALUES.most },
  },
};

const parameters = Object.fromEntries(
  Object.entries({ ...described, ...describedOwn }).map(([name, { description, schema }]) => [
    name,
    { name, in: "query", description, schema, ...(schema.type === "array" && { style: "form", explode: true }) },
  ]),
);

/** The schemas by which answers are made, each under the name that it gives itself. */
function schemasOf(...roots: z.ZodType[]): Json {
  const made = z.toJSONSchema(z.tuple(roots as [z.ZodType]), {
    // Answers may have more fields one day.
    io: "input",
    override: ({ jsonSchema }) => {
      // Whole numbers as JavaScript has them: no limit of ours.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const moved = JSON.stringify(made.$defs).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(moved, (key, value) => (key === "id" && typeof value === "string" ? undefined : value));
}

function read(summary: string, schema: string, names: readonly string[], more: Record<number, string> = {}): Json {
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  });
  return {
    get: {
      summary,
      parameters: names.map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: {
        200: {
          description: summary,
          content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
        },
        304: { description: "Unchanged since the ETag of If-None-Match" },
        400: problem("Parameters that cannot be read, each named in `errors`"),
        ...Object.fromEntries(
          Object.entries(more).map(([status, description]) => [
            status,
            Number(status) < 400 ? { description } : problem(description),
          ]),
        ),
        429: problem("Asked too often; Retry-After says for how many seconds to wait"),
      },
    },
  };
}
