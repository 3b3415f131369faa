import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { normaliseDoi, titleYearKey } from "@/lib/catalogue/identity";
import { yearOf } from "@/lib/catalogue/projection";
import { isIssued, isWebAddress } from "@/lib/catalogue/rules";
import { termId } from "@/lib/vocabulary/terms";
import type { EntryFact } from "../../../prisma/seed/demo-facts";
import { demoFacts, sourceLine } from "../../../prisma/seed/demo-facts";
import { termFacts } from "../../../prisma/seed/vocabulary/all-facts";

const { published, queued, institutions } = await demoFacts();
const all = [...published, ...queued];
const ofKind = (facts: EntryFact[], kind: string) => facts.filter(({ content }) => content.kind === kind);

/** What occurs more than once. */
function repeated(values: string[]): string[] {
  return values.filter((value, position) => values.indexOf(value) < position);
}

const doisOf = (facts: EntryFact[]) =>
  facts.flatMap(({ content }) => (content.kind === "publication" ? (normaliseDoi(content.doi) ?? []) : []));

describe("the demo's facts", () => {
  it("publishes at least 300 publications, and events and news", () => {
    expect(ofKind(published, "publication").length).toBeGreaterThanOrEqual(300);
    expect(ofKind(published, "event").length).toBeGreaterThanOrEqual(15);
    expect(ofKind(published, "news").length).toBeGreaterThanOrEqual(10);
    expect(queued.length).toBeGreaterThanOrEqual(250);
  });

  it("publishes nothing that a second source does not say", () => {
    const without = published.filter(({ source, evidence }) => source !== "crossref" && !evidence);
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it("tells the moderator what to check in every other record", () => {
    expect(queued.filter(({ note }) => !note).map(({ key }) => key)).toEqual([]);
    const fromMemory = queued.filter(({ content }) => content.kind === "publication" && content.doi);
    expect(fromMemory.length).toBeGreaterThan(50);
    for (const fact of fromMemory) expect(sourceLine(fact)).toContain("the DOI is from memory");
  });

  it("holds no abstract of a publisher's", async () => {
    for (const { key, content } of all) {
      expect(content.abstract, key).toBe("");
      for (const translation of Object.values(content.translations)) expect(translation.abstract, key).toBe("");
      if (content.kind !== "news") expect(content.body, key).toBe("");
      if (content.kind === "publication") expect(Object.keys(content.csl), key).not.toContain("abstract");
    }
    for (const file of ["publications", "publications-queue"]) {
      const text = await readFile(new URL(`../../../prisma/seed/facts/${file}.json`, import.meta.url), "utf8");
      expect(text).not.toMatch(/abstract|summary/i);
    }
  });

  it("holds each record once", () => {
    expect(repeated(all.map(({ key }) => key))).toEqual([]);
    expect(repeated(all.map(sourceLine))).toEqual([]);
    expect(repeated(doisOf(all))).toEqual([]);
    expect(
      repeated(all.map(({ content }) => `${content.kind} ${titleYearKey(content.title, yearOf(content) ?? "")}`)),
    ).toEqual([]);
  });

  it("writes titles and names without the mark-up of where they came from", () => {
    for (const { key, content } of all) {
      const texts = [content.title, ...content.contributors.map(({ name }) => name)];
      if (content.kind === "publication") texts.push(content.container, content.publisher);
      for (const text of texts) {
        expect(text, key).toBe(text.trim());
        expect(text, key).not.toMatch(/&\w+;|[{}\\<>]|--|\s{2}|[\u2010\u2011\u00a0]| [,;:]|,$/);
      }
      expect(content.title, key).not.toMatch(/^(?:book review|correct(?:ion|ed)|corrigendum|erratum|review of)/i);
      const capitals = content.title.match(/\p{Lu}/gu)?.length ?? 0;
      expect(capitals / content.title.length, key).toBeLessThan(0.5);
    }
  });

  it("calls each journal by one name", () => {
    const names = new Set(all.flatMap(({ content }) => (content.kind === "publication" ? [content.container] : [])));
    const plain = (name: string) => name.toLowerCase().replace(/^the |\P{L}/gu, "");
    expect(repeated([...names].map(plain))).toEqual([]);
  });

  it("names who wrote or organised, gives one to four topics, and DOIs in the form the hub compares", () => {
    for (const { key, content } of all) {
      expect(content.topics.length, key).toBeGreaterThanOrEqual(1);
      expect(content.topics.length, key).toBeLessThanOrEqual(4);
      expect(new Set(content.topics).size, key).toBe(content.topics.length);
      if (content.kind !== "news") expect(content.contributors.length, key).toBeGreaterThan(0);
      for (const { url } of content.links) expect(isWebAddress(url), key).toBe(true);
      if (content.kind !== "publication") continue;
      expect(isIssued(content.issued), key).toBe(true);
      if (content.doi) expect(normaliseDoi(content.doi), key).toBe(content.doi);
    }
  });

  it("uses only terms of the vocabulary", () => {
    const terms = new Set(termFacts.map(({ scheme, code }) => termId(scheme, code)));
    const used = all.flatMap(({ content }) => [
      termId("LANGUAGE", content.language),
      ...content.topics.map((code) => termId("TOPIC", code)),
      ...content.countries.map((code) => termId("COUNTRY", code)),
      ...content.corridors.flatMap(({ from, to }) => [termId("COUNTRY", from), termId("COUNTRY", to)]),
      ...(content.kind === "publication" ? [termId("RESOURCE_TYPE", content.resourceType)] : []),
      ...(content.kind === "event" && content.country ? [termId("COUNTRY", content.country)] : []),
    ]);
    const listed = institutions.flatMap(({ country, topics }) => [
      termId("COUNTRY", country),
      ...topics.map((code) => termId("TOPIC", code)),
    ]);
    expect([...used, ...listed].filter((id) => !terms.has(id))).toEqual([]);
  });

  it("draws corridors between countries of the South", () => {
    const south = new Set(termFacts.flatMap(({ code, attributes }) => (attributes?.south === true ? [code] : [])));
    const corridors = all.flatMap(({ content }) => content.corridors);
    expect(corridors.length).toBeGreaterThan(100);
    expect(corridors.filter(({ from, to }) => !south.has(from) || !south.has(to) || from === to)).toEqual([]);
  });

  it("lists the newest first", () => {
    const years = ofKind(published, "publication").map(({ content }) => yearOf(content) ?? 0);
    expect(years[0]).toBe(2026);
    expect(years.at(-1)).toBeLessThan(2005);
  });

  it("names institutions in at least one language, each once", () => {
    expect(institutions.length).toBeGreaterThan(100);
    expect(repeated(institutions.map(({ key }) => key))).toEqual([]);
    for (const { key, names, website } of institutions) {
      expect(Object.values(names).filter(Boolean).length, key).toBeGreaterThan(0);
      if (website) expect(isWebAddress(website), key).toBe(true);
    }
  });
});
