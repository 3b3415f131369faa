import { describe, expect, test } from "vitest";
import { institutionKind, institutionKindRow, institutionKinds } from "@/lib/catalogue/institution-kinds";
import { institutionFactsSchema, newInstitutionSchema } from "@/lib/catalogue/institution-schema";
import { normaliseRor } from "@/lib/catalogue/ror";
import facts from "@/prisma/seed/facts/institutions.json" with { type: "json" };

const institution = "0190a1b2-0000-7000-8000-000000000000";
const wrong = (fields: object) =>
  institutionFactsSchema
    .safeParse({ institution, ...fields })
    .error?.issues.map(({ path, message }) => [path[0], message]);

describe("the form of an institution", () => {
  test("takes one topic or several, and nothing at all", () => {
    expect(institutionFactsSchema.parse({ institution })).toEqual({
      ...{ institution, kind: "", city: "", country: "", website: "", ror: "", topics: [], verified: false },
    });
    expect(institutionFactsSchema.parse({ institution, topics: "gender" }).topics).toEqual(["gender"]);
    expect(institutionFactsSchema.parse({ institution, topics: ["gender", "remittances"] }).topics).toHaveLength(2);
  });

  test("says of each field what is wrong with it", () => {
    expect(wrong({ kind: "ministry" })).toEqual([["kind", "decisionRequired"]]);
    expect(wrong({ website: "javascript:alert(1)" })).toEqual([["website", "urlFormat"]]);
    expect(wrong({ ror: "0123" })).toEqual([["ror", "rorFormat"]]);
    expect(wrong({ city: "x".repeat(121) })).toEqual([["city", "tooLong"]]);
    expect(wrong({ topics: Array.from({ length: 21 }, String) })).toEqual([["topics", "tooMany"]]);
  });

  test("keeps names and facts apart", () => {
    const {
      names,
      acronym,
      facts: rest,
    } = newInstitutionSchema.parse({
      ...{ "name-fr": " Centre\n du Delta ", acronym: "CD", country: "SEN", verified: "yes" },
    });
    expect({ names, acronym }).toEqual({ names: { fr: "Centre du Delta" }, acronym: "CD" });
    expect(rest).toMatchObject({ country: "SEN", verified: true });
  });
});

describe("an institution's kind", () => {
  test("has words, whatever the starting list says it is", () => {
    expect([...new Set(facts.map(({ kind }) => kind))].filter((kind) => institutionKind(kind) === null)).toEqual([]);
    expect(institutionKinds.map((kind) => institutionKind(institutionKindRow(kind)))).toEqual(institutionKinds);
  });

  test("is not told where it has none", () => {
    expect([institutionKind(null), institutionKind("toString")]).toEqual([null, null]);
  });
});

test.each([
  ["03yrm5c26", "https://ror.org/03yrm5c26"],
  [" https://ror.org/03YRM5C26 ", "https://ror.org/03yrm5c26"],
  ["ror.org/03yrm5c26", "https://ror.org/03yrm5c26"],
  ["13yrm5c26", null],
  ["03yrm5c2", null],
  ["03yrl5c26", null],
  ["https://example.org/03yrm5c26", null],
])("the ROR in %j is %j", (text, ror) => {
  expect(normaliseRor(text)).toBe(ror);
});
