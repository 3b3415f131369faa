import { describe, expect, inject, test } from "vitest";
import { oaiErrorCodes } from "@/lib/exchange/oai/request";
import { parseXml, textsOf } from "@/tests/setup/xml";

const hub = inject("hubAddress");
const prefix = "metadataPrefix=oai_dc";

async function ask(query: string, init?: RequestInit) {
  const answer = await fetch(`${hub}/oai${init ? "" : `?${query}`}`, init);
  expect(answer.status, query).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  const text = await answer.text();
  return { text, document: parseXml(text) };
}

/** Asks until the list ends, as harvesters do. */
async function harvest(verb: "ListRecords" | "ListIdentifiers", more = "") {
  const identifiers: string[] = [];
  const pages: Awaited<ReturnType<typeof ask>>[] = [];
  let query = `verb=${verb}&${prefix}${more}`;
  while (query) {
    const page = await ask(query);
    pages.push(page);
    identifiers.push(...textsOf(page.document, "identifier"));
    const [token] = textsOf(page.document, "resumptionToken");
    query = token ? `verb=${verb}&resumptionToken=${encodeURIComponent(token)}` : "";
    expect(pages.length).toBeLessThan(100);
  }
  const deleted = pages.flatMap(({ text }) => text.match(/<header status="deleted">/g) ?? []).length;
  return { identifiers, pages, deleted };
}

describe("a harvester", () => {
  test("learns who answers, in which format, and what there is to choose from", async () => {
    const identity = (await ask("verb=Identify")).document;
    expect(textsOf(identity, "baseURL")).toEqual([`${hub}/oai`]);
    expect(textsOf(identity, "protocolVersion")).toEqual(["2.0"]);
    expect(textsOf(identity, "deletedRecord")).toEqual(["persistent"]);
    expect(textsOf(identity, "adminEmail")[0]).toMatch(/^[^@<>\s]+@[^@<>\s]+$/);
    expect(textsOf((await ask("verb=ListMetadataFormats")).document, "metadataPrefix")).toEqual(["oai_dc"]);
    const sets = textsOf((await ask("verb=ListSets")).document, "setSpec");
    expect(sets).toEqual(expect.arrayContaining(["publication", "event", "news", "environmental-migration"]));
  });

  test("brings in every entry once, page by page", async () => {
    const { total } = await (await fetch(`${hub}/api/v1/entries`)).json();
    const records = await harvest("ListRecords");
    expect(new Set(records.identifiers).size).toBe(records.identifiers.length);
    expect(records.identifiers).toHaveLength(total + records.deleted);
    expect(records.pages.flatMap(({ document }) => textsOf(document, "metadata"))).toHaveLength(total);
    expect(records.pages.length).toBeGreaterThan(3);

    const headers = await harvest("ListIdentifiers");
    expect(headers.identifiers).toEqual(records.identifiers);

    const [earliest = ""] = textsOf((await ask("verb=Identify")).document, "earliestDatestamp");
    const stamps = records.pages.flatMap(({ document }) => textsOf(document, "datestamp"));
    expect([...stamps].sort()).toEqual(stamps);
    expect(stamps[0]).toBe(earliest);
  });

  test("brings in a topic alone", async () => {
    const { total } = await (await fetch(`${hub}/api/v1/entries?topic=environmental-migration`)).json();
    const { identifiers, deleted } = await harvest("ListIdentifiers", "&set=environmental-migration");
    expect(identifiers).toHaveLength(total + deleted);
  });

  test("reads one record, asked for by GET or by a form", async () => {
    const [item] = (await (await fetch(`${hub}/api/v1/entries?q=revolted`)).json()).items;
    const identifier = `oai:${new URL(hub).hostname}:${item.id}`;
    const query = `verb=GetRecord&identifier=${identifier}&${prefix}`;
    const got = await ask(query);
    expect(textsOf(got.document, "dc:title")).toContain(item.title);
    expect(textsOf(got.document, "dc:identifier")).toContain(item.url);
    expect(got.text).toContain(`<request verb="GetRecord" identifier="${identifier}" metadataPrefix="oai_dc">`);

    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const posted = await ask(query, { method: "POST", body: query, headers });
    const timeless = (text: string) => text.replace(/<responseDate>.*?<\/responseDate>/, "");
    expect(timeless(posted.text)).toBe(timeless(got.text));
    const endless = await fetch(`${hub}/oai`, { method: "POST", body: `${query}&x=${"y".repeat(5000)}`, headers });
    expect(endless.status).toBe(413);
  });

  test.each([
    ["", "badVerb"],
    ["verb=Destroy", "badVerb"],
    ["verb=ListRecords", "badArgument"],
    [`verb=ListRecords&${prefix}&from=yesterday`, "badArgument"],
    [`verb=ListRecords&${prefix}&set=%3Cscript%3E`, "noRecordsMatch"],
    [`verb=ListRecords&${prefix}&from=2999-01-01`, "noRecordsMatch"],
    ["verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"],
    [`verb=GetRecord&identifier=oai:nowhere:1&${prefix}`, "idDoesNotExist"],
    ["verb=ListMetadataFormats&identifier=%00", "idDoesNotExist"],
    ["verb=ListRecords&resumptionToken=%7C%7C%7C9%7C99%7C9", "badResumptionToken"],
  ])("that asks %j is told %s", async (query, code) => {
    const { document } = await ask(query);
    const [error] = Array.from(document.getElementsByTagName("error"));
    expect(error?.getAttribute("code")).toBe(code);
    expect(oaiErrorCodes).toContain(code);
    expect(error?.textContent?.length).toBeGreaterThan(10);
  });
});
