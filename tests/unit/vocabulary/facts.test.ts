import { describe, expect, it } from "vitest";
import { Scheme } from "@/lib/db/generated/enums";
import { locales } from "@/lib/i18n/locales";
import { comparable } from "@/lib/vocabulary/names";
import { termId } from "@/lib/vocabulary/terms";
import { termFacts } from "@/prisma/seed/vocabulary/all-facts";
import type { TermFact } from "@/prisma/seed/vocabulary/facts";
import { memberships } from "@/prisma/seed/vocabulary/groupings";

const of = (scheme: TermFact["scheme"]) => termFacts.filter((term) => term.scheme === scheme);
const ids = new Set(termFacts.map(({ scheme, code }) => termId(scheme, code)));
const wordings = termFacts.flatMap(({ scheme, code, texts }) =>
  locales.map((locale) => ({ id: `${termId(scheme, code)} ${locale}`, locale, ...texts[locale] })),
);

describe("the terms of a new hub", () => {
  it("are named in all five languages, Arabic in its script", () => {
    for (const { id, locale, label } of wordings) {
      expect(label, id).toMatch(/\S/);
      expect(label, id).toBe(label.normalize("NFC").trim());
      if (locale === "ar") expect(label, id).toMatch(/\p{Script=Arabic}/u);
      else expect(label, id).not.toMatch(/\p{Script=Arabic}/u);
    }
  });

  it("have names that do not repeat each other and fit on a line", () => {
    for (const { id, label, synonyms = [] } of wordings) {
      expect(label.length, id).toBeLessThanOrEqual(100);
      const names = [label, ...synonyms];
      expect(new Set(names).size, id).toBe(names.length);
      for (const name of synonyms) expect(comparable(name), `${id} ${name}`).not.toBe("");
    }
  });

  it("have well-formed ids, each once", () => {
    expect(ids.size).toBe(termFacts.length);
    for (const id of ids) {
      expect(id).toMatch(
        /^(?:country:[A-Z]{3}|(?:topic|region|grouping|resourceType|licence):[a-z\d]+(?:[-.][a-z\d]+)*|(?:gcm|sdg):[1-9]\d?|language:[a-z]{2})$/,
      );
    }
  });

  it("are as many as their sources say", () => {
    expect(of("TOPIC")).toHaveLength(23);
    expect(of("COUNTRY")).toHaveLength(249);
    expect(of("GCM")).toHaveLength(23);
    expect(of("SDG")).toHaveLength(17);
    expect(of("RESOURCE_TYPE")).toHaveLength(13);
    expect(of("LICENCE")).toHaveLength(11);
    for (const scheme of Object.values(Scheme)) expect(of(scheme).length, scheme).toBeGreaterThan(0);
  });

  it("hang under terms that exist, in a tree", () => {
    const parents = new Map(termFacts.map(({ scheme, code, parent }) => [termId(scheme, code), parent]));
    for (const [id, parent] of parents) {
      if (parent) expect(ids, id).toContain(parent);
      let depth = 0;
      for (let next = parent; next; next = parents.get(next)) depth += 1;
      expect(depth, id).toBeLessThanOrEqual(4);
    }
    const rootless = of("COUNTRY").filter(({ parent }) => !parent);
    expect(rootless.map(({ code }) => code)).toEqual(["ATA"]);
  });

  it("leave no doubt which is meant, but for names that peoples share", () => {
    const shared = new Set<string>();
    for (const scheme of Object.values(Scheme)) {
      const meant = new Map<string, Set<string>>();
      for (const { code, texts } of of(scheme)) {
        for (const { label, synonyms = [] } of Object.values(texts)) {
          for (const name of [label, ...synonyms].map(comparable)) {
            meant.set(name, (meant.get(name) ?? new Set()).add(code));
          }
        }
      }
      for (const [name, codes] of meant) if (codes.size > 1) shared.add(`${name} ${[...codes].sort().join(" ")}`);
    }
    expect([...shared].sort()).toEqual(
      [
        "congolais COD COG",
        "congoleno COD COG",
        "congoles COD COG",
        "congolese COD COG",
        "dominican DMA DOM",
        "saomartinho MAF SXM",
        "كونغولي COD COG",
      ].sort(),
    );
  });

  it("are read by no other name than their code where a code is a word", () => {
    for (const scheme of Object.values(Scheme)) {
      const codes = new Map(of(scheme).map(({ code }) => [comparable(code), code]));
      for (const { code, attributes } of of(scheme)) {
        if (typeof attributes?.alpha2 === "string") codes.set(comparable(attributes.alpha2), code);
      }
      for (const { code, texts } of of(scheme)) {
        for (const { label, synonyms = [] } of Object.values(texts)) {
          for (const name of [label, ...synonyms]) expect(codes.get(comparable(name)) ?? code, name).toBe(code);
        }
      }
    }
  });
});

describe("topics", () => {
  it("feature environmental migration and social and cultural transfers", () => {
    const featured = termFacts.filter((term) => term.featured).map(({ code }) => code);
    expect(featured).toEqual(["environmental-migration", "social-and-cultural-transfers"]);
    expect(of("TOPIC").find(({ code }) => code === "planned-relocation")?.parent).toBe("topic:environmental-migration");
  });

  it("are described and have other names in every language", () => {
    for (const { code, texts } of of("TOPIC")) {
      for (const locale of locales) {
        expect(texts[locale].description, `${code} ${locale}`).toMatch(/[.]$/);
        expect(texts[locale].synonyms?.length, `${code} ${locale}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe("countries", () => {
  it("know their codes, each once", () => {
    const alpha2 = of("COUNTRY").map(({ attributes }) => attributes?.alpha2);
    const m49 = of("COUNTRY").map(({ attributes }) => attributes?.m49);
    expect(new Set(alpha2).size).toBe(249);
    expect(new Set(m49).size).toBe(249);
    for (const code of alpha2) expect(code).toMatch(/^[A-Z]{2}$/);
    for (const code of m49) expect(code).toMatch(/^\d{3}$/);
  });

  it("lie in the South by their region, as UN DESA defines it", () => {
    const parents = new Map(termFacts.map(({ scheme, code, parent }) => [termId(scheme, code), parent]));
    const within = (id: string | undefined, region: string): boolean =>
      id !== undefined && (id === `region:${region}` || within(parents.get(id), region));
    const regions = ["africa", "asia", "latin-america-and-the-caribbean", "pacific"];
    for (const { code, parent, attributes } of of("COUNTRY")) {
      const expected = code !== "JPN" && regions.some((region) => within(parent, region));
      expect(attributes?.south, code).toBe(expected);
    }
  });

  it("carry demonyms or other names in English where South-South migration is made", () => {
    const named = of("COUNTRY").filter(({ attributes, texts }) => attributes?.south && texts.en.synonyms?.length);
    expect(named.length).toBeGreaterThan(130);
  });
});

describe("groupings", () => {
  it("have members that exist, each once", () => {
    const pairs = memberships.map(({ group, member }) => `${group} ${member}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { group, member, since, until } of memberships) {
      expect(ids).toContain(group);
      expect(ids).toContain(member);
      for (const date of [since, until]) if (date) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      if (since && until) expect(since < until, `${group} ${member}`).toBe(true);
    }
  });
});

describe("resource types and licences", () => {
  it("say what they are elsewhere", () => {
    for (const { code, attributes } of of("RESOURCE_TYPE")) {
      expect(attributes?.csl, code).toMatch(/^[a-z-]+$/);
      if (code !== "practice")
        expect(attributes?.coar, code).toMatch(/^http:\/\/purl\.org\/coar\/resource_type\/c_\w+$/);
    }
    for (const { code, attributes } of of("LICENCE")) {
      if (code !== "other") expect(URL.canParse(String(attributes?.url)), code).toBe(true);
    }
  });
});
