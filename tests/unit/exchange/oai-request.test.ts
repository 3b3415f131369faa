import { describe, expect, test } from "vitest";
import { type Harvest, parseOaiRequest, resumptionToken } from "@/lib/exchange/oai/request";

const parse = (query: string) => parseOaiRequest(new URLSearchParams(query));
const list = "verb=ListRecords&metadataPrefix=oai_dc";

function harvestOf(query: string): Harvest {
  const parsed = parse(query);
  if (!parsed.ok || !("harvest" in parsed.value)) throw new Error(JSON.stringify(parsed));
  return parsed.value.harvest;
}

describe("a harvester's request", () => {
  test.each([
    ["", "badVerb"],
    ["verb=Identify&verb=Identify", "badVerb"],
    ["verb=identify", "badVerb"],
    ["verb=toString", "badVerb"],
    ["verb=Identify&set=event", "badArgument"],
    ["verb=GetRecord&metadataPrefix=oai_dc", "badArgument"],
    ["verb=GetRecord&identifier=&metadataPrefix=oai_dc", "badArgument"],
    ["verb=GetRecord&identifier=oai:a:b", "badArgument"],
    ["verb=GetRecord&identifier=oai:a:b&metadataPrefix=marc21", "cannotDisseminateFormat"],
    ["verb=ListRecords", "badArgument"],
    [`${list}&metadataPrefix=oai_dc`, "badArgument"],
    [`${list}&from=2026`, "badArgument"],
    [`${list}&from=2026-02-30`, "badArgument"],
    [`${list}&from=2026-01-01T00:00:00.000Z`, "badArgument"],
    [`${list}&from=2026-01-01T25:00:00Z`, "badArgument"],
    [`${list}&from=2026-01-01&until=2026-01-02T00:00:00Z`, "badArgument"],
    [`${list}&from=2026-01-02&until=2026-01-01`, "badArgument"],
    [`${list}&resumptionToken=x`, "badArgument"],
    ["verb=ListRecords&resumptionToken=", "badResumptionToken"],
    ["verb=ListRecords&resumptionToken=||event|1|2|3", "badResumptionToken"],
    ["verb=ListSets&resumptionToken=1", "badResumptionToken"],
  ])("%s is refused: %s", (query, code) => {
    const parsed = parse(query);
    expect(parsed.ok ? undefined : parsed.error.code).toBe(code);
  });

  test("asks for both ends of a span, as long as each is written", () => {
    expect(harvestOf(`${list}&from=2026-01-01&until=2026-01-01`)).toMatchObject({
      from: new Date("2026-01-01T00:00:00Z"),
      before: new Date("2026-01-02T00:00:00Z"),
    });
    expect(harvestOf(`${list}&until=2026-01-01T10:00:00Z`)).toMatchObject({
      before: new Date("2026-01-01T10:00:01Z"),
    });
  });

  test("goes on where the list was, with all that it was asked for with", () => {
    const after = { at: new Date("2026-02-03T04:05:06.789Z"), id: "0198a1c2-0000-7000-8000-000000000000", count: 100 };
    const wholes: Harvest[] = [
      {},
      { from: new Date("2026-01-01"), before: new Date("2026-03-01"), set: "environmental-migration" },
      { set: "event" },
    ];
    for (const harvest of wholes) {
      const token = resumptionToken({ ...harvest, after });
      expect(harvestOf(`verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`)).toEqual({
        from: undefined,
        before: undefined,
        set: undefined,
        ...harvest,
        after,
      });
    }
  });
});
