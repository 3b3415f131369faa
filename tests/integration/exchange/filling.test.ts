import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { limits } from "@/lib/accounts/rate-limit";
import * as settings from "@/lib/base/config";
import { readDraft } from "@/lib/catalogue/draft-data";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { originOf } from "@/lib/catalogue/filling";
import { emptyContent, type PublicationContent } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { FillFile } from "@/lib/exchange/file-record";
import { fillDraft } from "@/lib/exchange/fill-mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { createPerson } from "@/tests/setup/people";
import { fixture, type Registry, startRegistry } from "@/tests/setup/registry";

let writer: Actor;
let registry: Registry;
const config = settings.config();

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer" });
  registry = await startRegistry();
});
afterAll(() => registry.close());
beforeEach(() => {
  vi.spyOn(settings, "config").mockReturnValue({ ...config, DOI_RESOLVER: registry.origin });
});

/** A draft in which some fields are written already. */
async function begin(written: Partial<PublicationContent> = {}): Promise<string> {
  const entryId = randomUUID();
  const content = { ...(emptyContent("publication") as PublicationContent), ...written };
  expect(await keepDraft(writer, { entryId, seen: 0, content })).toMatchObject({ ok: true });
  return entryId;
}

async function fill(
  entryId: string,
  fillFrom: string,
  more: { file?: FillFile; choice?: number; replace?: boolean } = {},
) {
  const request = { entryId, window: undefined, fillFrom, fillChoice: more.choice, fillReplace: more.replace ?? false };
  const result = await fillDraft(writer, request, more.file);
  const draft = await readDraft(writer, entryId);
  if (draft?.content.kind !== "publication") throw new Error("no draft");
  return {
    result,
    draft,
    content: draft.content,
    from: (field: string) => originOf(draft.filling, draft.content, field),
  };
}

const bibliography = (name: string): FillFile => ({
  name,
  bytes: readFileSync(new URL(`../../fixtures/exchange/${name}`, import.meta.url)),
});

describe("a DOI", () => {
  test.each(["10.1177/0197918319879057", "https://doi.org/10.1177/0197918319879057", "doi: 10.1177/0197918319879057."])(
    "fills the form from its registry: %s",
    async (typed) => {
      const { result, content, from } = await fill(await begin(), typed);

      expect(result).toEqual({ ok: true, value: { found: true, choices: 0, problem: undefined } });
      expect(content).toMatchObject({ doi: "10.1177/0197918319879057", volume: "54", resourceType: "article" });
      expect(content.contributors).toHaveLength(2);
      expect(from("title")).toEqual({ by: "registry", name: "127.0.0.1" });
      expect(registry.asked.at(-2)?.headers.accept).toBe("application/vnd.citationstyles.csl+json");
    },
  );

  test("leaves what is written, and says so; a mark goes when its field is changed", async () => {
    const entryId = await begin({ title: "My own title" });
    const { draft, content, from } = await fill(entryId, "10.1177/0197918319879057");
    expect(content.title).toBe("My own title");
    expect(draft.filling.left).toEqual(["title"]);
    expect(from("title")).toBeUndefined();
    expect(from("volume")).toBeDefined();

    const changed = { ...content, volume: "55" };
    await keepDraft(writer, { entryId, seen: draft.version, content: changed });
    const later = await readDraft(writer, entryId);
    expect(later && originOf(later.filling, later.content, "volume")).toBeUndefined();
    expect(later && originOf(later.filling, later.content, "pages")).toBeDefined();

    const replaced = await fill(entryId, "10.1177/0197918319879057", { replace: true });
    expect(replaced.content).toMatchObject({ title: expect.stringMatching(/^The Migration State/), volume: "54" });
  });

  test.each([
    ["10.5555/unknown", "unknownDoi", ""],
    ["10.5555/busy", "registryFailed", "10.5555/busy"],
    ["10.5555/nothing", "noRecord", "10.5555/nothing"],
    ["10.5555/html", "noRecord", "10.5555/html"],
    ["10.5555/elsewhere", "otherRegistry", "10.5555/elsewhere"],
  ])("that brings nothing is told as such: %s, %s", async (typed, problem, doi) => {
    const { result, content } = await fill(await begin({ title: "Kept" }), typed);

    expect(result).toMatchObject({ ok: true, value: { found: doi !== "", problem } });
    expect(content).toMatchObject({ title: "Kept", doi });
  });

  test("is kept while the hub may not or cannot ask", async () => {
    const ask = async () => {
      const { result, content } = await fill(await begin(), "10.1111/imig.70035");
      expect(content.doi).toBe("10.1111/imig.70035");
      return result;
    };
    vi.mocked(settings.config).mockReturnValue({ ...config, DOI_RESOLVER: registry.origin, OUTWARD_REQUESTS: "no" });
    expect(await ask()).toMatchObject({ value: { problem: "off" } });
    vi.mocked(settings.config).mockReturnValue({ ...config, DOI_RESOLVER: "http://127.0.0.1:1" });
    expect(await ask()).toMatchObject({ value: { problem: "unreachable" } });
    vi.mocked(settings.config).mockReturnValue({ ...config, DOI_RESOLVER: registry.origin, mode: "production" });
    expect(await ask()).toMatchObject({ value: { problem: "invalid" } });
  });
});

describe("an address", () => {
  test("fills the form from the page's own words, and is itself the link", async () => {
    const { content, from } = await fill(await begin(), `${registry.origin}/repository.html`);

    expect(content).toMatchObject({
      title: "Across Artificial Borders: An Assessment of Labour Migration in the ECOWAS Region",
      resourceType: "report",
      issued: "2014-05",
      topics: ["labour-mobility"],
      links: [{ url: `${registry.origin}/repository.html`, label: "" }],
    });
    expect(from("title")).toEqual({ by: "page", name: "127.0.0.1" });
  });

  test.each([
    ["/silent.html", "pageSilent"],
    ["/report.pdf", "pageIsPdf"],
    ["/nowhere", "pageMissing"],
  ])("that brings nothing is told as such: %s, %s", async (path, problem) => {
    expect((await fill(await begin(), registry.origin + path)).result).toMatchObject({
      value: { found: false, problem },
    });
  });

  test.each([
    ["https://127.0.0.1/latest", "notPublic"],
    ["http://[::1]/", "notPublic"],
    ["https://169.254.169.254/latest/meta-data", "notPublic"],
    ["https://me:secret@example.org/", "invalid"],
    ["https://example.org:22/", "invalid"],
  ])("that leads inside or is none of the web is not asked: %s, %s", async (typed, problem) => {
    expect((await fill(await begin(), typed)).result).toMatchObject({ value: { found: false, problem } });
  });
});

describe("what is typed", () => {
  test("may be the number of a book, which fills its field", async () => {
    const { result, content, from } = await fill(await begin(), "ISBN 978-1-108-59411-0");
    expect(result).toMatchObject({ value: { found: true, problem: "identifierOnly" } });
    expect(content.isbn).toBe("9781108594110");
    expect(from("isbn")).toEqual({ by: "identifier", name: "" });
  });

  test.each([
    ["", "nothingGiven"],
    ["978-1-108-59411-1", "notRecognised"],
    ["remittances", "notRecognised"],
  ])("and is nothing is told as such: %s, %s", async (typed, problem) => {
    expect((await fill(await begin(), typed)).result).toMatchObject({ value: { found: false, problem } });
  });
});

describe("a file", () => {
  test("with one record fills the form", async () => {
    const bytes = Buffer.from("TY  - RPRT\nTI  - Workers between two shores\nAU  - Diop, Awa\nPY  - 2018\nER  - \n");
    const { content, from } = await fill(await begin(), "", { file: { name: "one.ris", bytes } });
    expect(content).toMatchObject({ title: "Workers between two shores", resourceType: "report", issued: "2018" });
    expect(from("title")).toEqual({ by: "file", name: "one.ris" });
  });

  test("with several asks which, and the one chosen fills the form", async () => {
    const entryId = await begin();
    const file = { name: "three.bib", bytes: fixture("three.bib") };
    const asked = await fill(entryId, "", { file });
    expect(asked.result).toMatchObject({ value: { found: false, choices: 3 } });
    expect(asked.content.title).toBe("");
    expect(asked.draft.filling.choices[1]).toMatchObject({ names: "Ibrahim Abubakar …", year: "2018" });

    const chosen = await fill(entryId, "", { choice: 0 });
    expect(chosen.content).toMatchObject({
      title: "Socio-Cultural Adaptation of Second-Generation Afghans in Iran",
      corridors: [{ from: "AFG", to: "IRN" }],
      topics: ["social-cohesion", "children-and-youth"],
    });
    expect(chosen.from("corridors")).toEqual({ by: "file", name: "three.bib" });
    expect(chosen.draft.filling.choices).toEqual([]);
  });

  test.each(["crossref-excerpt.csl.json", "dspace.ris", "core-excerpt.bib"])(
    "of every format is read: %s",
    async (name) => {
      const { result, draft } = await fill(await begin(), "", { file: bibliography(name) });
      expect(result).toMatchObject({ ok: true, value: { problem: undefined } });
      expect(draft.content.title || draft.filling.choices.length > 1).toBeTruthy();
    },
  );

  test("that is a PDF fills the form by the DOI on its first page", async () => {
    const file = { name: "article.pdf", bytes: fixture("article.pdf") };
    const { result, content, from } = await fill(await begin(), "", { file });
    expect(result).toMatchObject({ value: { found: true, problem: undefined } });
    expect(content).toMatchObject({
      doi: "10.1111/imig.70035",
      container: "International Migration",
      issued: "2025-04",
    });
    expect(from("title")).toEqual({ by: "registry", name: "127.0.0.1" });
  });

  test("that is a PDF fills the form from its own first page while no registry answers", async () => {
    vi.mocked(settings.config).mockReturnValue({ ...config, OUTWARD_REQUESTS: "no" });
    const file = { name: "article.pdf", bytes: fixture("article.pdf") };
    const { result, content, from } = await fill(await begin(), "", { file });
    expect(result).toMatchObject({ value: { found: true, problem: "off" } });
    expect(content.title).toMatch(/^Bounded agency and aspirations: .* to Europe$/);
    expect(content.doi).toBe("10.1111/imig.70035");
    expect(from("title")).toEqual({ by: "pdfPage", name: "article.pdf" });
  });

  test("that is a PDF whose title holds what the database refuses gives the rest of it", async () => {
    vi.mocked(settings.config).mockReturnValue({ ...config, OUTWARD_REQUESTS: "no" });
    const objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
      `<</Title<FEFF${Buffer.from("Women on the \0move", "utf16le").swap16().toString("hex")}>>>`,
    ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
    const text = `%PDF-1.4\n${objects.join("")}trailer\n<</Root 1 0 R/Info 4 0 R>>\n%%EOF\n`;
    const { result, content } = await fill(await begin(), "", { file: { name: "a.pdf", bytes: Buffer.from(text) } });
    expect(result).toMatchObject({ ok: true, value: { found: true } });
    expect(content.title).toBe("Women on the move");
  });

  test.each([
    ["nothing", "", "fileEmpty"],
    ["a text", "What I did on my holidays.", "fileFormat"],
    ["a broken PDF", "%PDF-1.4\nnot really\n%%EOF", "pdfUnreadable"],
    ["too much", "x".repeat(2_000_001), "fileTooLarge"],
    ["a record that is none", "[{}]", "fileWithoutRecord"],
  ])("that is %s is told as such", async (_, text, problem) => {
    const file = { name: "file", bytes: Buffer.from(text) };
    expect((await fill(await begin(), "", { file })).result).toMatchObject({ value: { found: false, problem } });
  });
});

test("nobody fills another's draft, and nobody too often", async () => {
  const entryId = await begin();
  const other = await createPerson({ name: "Other" });
  const request = { entryId, window: undefined, fillFrom: "10.1111/imig.70035", fillReplace: false };
  expect(await fillDraft(other, request)).toMatchObject({ ok: false, code: "missing" });

  await database().rateLimit.updateMany({
    where: { key: { startsWith: limits.fillByAccount.name } },
    data: { count: limits.fillByAccount.count },
  });
  expect(await fillDraft(writer, request)).toMatchObject({ ok: false, code: "tooMany" });
});
