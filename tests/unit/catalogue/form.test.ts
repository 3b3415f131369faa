import { describe, expect, test } from "vitest";
import { contentFromForm } from "@/lib/catalogue/form";
import { contentErrors, intakeErrors, isOrcid } from "@/lib/catalogue/rules";
import { type Content, emptyContent, type Kind } from "@/lib/catalogue/schema";
import { event, news, publication } from "@/tests/setup/contents";
import { startingVocabulary } from "../vocabulary/starting-vocabulary";

const vocabulary = startingVocabulary();

function read(kind: Kind, fields: [string, string][], kept: Content = emptyContent(kind)) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const result = contentFromForm(kind, form, kept, vocabulary);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

describe("a form becomes a content", () => {
  test("with its lists, rows and translations, emptied rows left out", () => {
    const content = read("publication", [
      ["title", "  Les transferts de fonds  "],
      ["language", "fr"],
      ["keywords", "transferts, Sahel；remesas\nSahel؛ تحويلات"],
      ["topics", "remittances"],
      ["topics", "remittances"],
      ["topics", "gender"],
      ["contributors.0.name", ""],
      ["contributors.0.role", "author"],
      ["contributors.2.name", "CEDEAO"],
      ["contributors.2.role", "publisher"],
      ["contributors.2.isInstitution", "on"],
      ["translations.en.title", "Remittances"],
      ["translations.ar.abstract", "ملخص"],
      ["translations.es.title", ""],
      ["doi", "https://doi.org/10.1/x"],
      ["peerReviewed", "yes"],
    ]);
    expect(content).toMatchObject({
      title: "Les transferts de fonds",
      topics: ["remittances", "gender"],
      contributors: [{ name: "CEDEAO", role: "publisher", isInstitution: true }],
      translations: { en: { title: "Remittances" }, ar: { abstract: "ملخص" } },
      doi: "https://doi.org/10.1/x",
      peerReviewed: "yes",
    });
    expect(content.keywords).toEqual(["transferts", "Sahel", "remesas", "تحويلات"]);
    expect(Object.keys(content.translations)).toEqual(["en", "ar"]);
  });

  test("corridors are read by name in any of the languages; what nobody knows stays as typed", () => {
    const content = read("news", [
      ["corridors.0.from", "Côte d’Ivoire"],
      ["corridors.0.to", "بوركينا فاسو"],
      ["corridors.1.from", "sen"],
      ["corridors.1.to", "Ruritania"],
    ]);
    expect(content.corridors).toEqual([
      { from: "CIV", to: "BFA" },
      { from: "SEN", to: "Ruritania" },
    ]);
  });

  test("an event's days and minutes are kept apart", () => {
    const times = (fields: [string, string][]) => {
      const content = read("event", fields);
      return content.kind === "event" && [content.startsAt, content.endsAt, content.allDay];
    };
    expect(times([["startsAt", "2026-05-05 09:00"]])).toEqual(["2026-05-05T09:00", "2026-05-05T09:00", false]);
    expect(
      times([
        ["startsAt", "2026-05-05T09:00"],
        ["endsAt", "2026-05-06"],
        ["allDay", "on"],
      ]),
    ).toEqual([...["2026-05-05", "2026-05-06"], true]);
  });

  test("what the form does not show is not lost, except files that were removed", () => {
    const kept = publication({ files: ["one", "two"], csl: { "event-place": "Accra" } });
    const content = read(
      "publication",
      [
        ["title", "Now"],
        ["removeFiles", "one"],
        ["files", "three"],
      ],
      kept,
    );
    expect(content).toMatchObject({ title: "Now", files: ["two"], csl: { "event-place": "Accra" } });
  });

  test("line breaks come as browsers send them and are kept as one sign; a NUL is dropped", () => {
    expect(read("news", [["body", "One\r\nTwo\0"]]).body).toBe("One\nTwo");
  });

  test("more than the hub keeps is refused, with the field named", () => {
    const form = new FormData();
    form.set("title", "x".repeat(501));
    const result = contentFromForm("news", form, emptyContent("news"), vocabulary);
    expect(result).toMatchObject({ ok: false, code: "invalid", fields: { title: [{ key: "tooLong" }] } });
  });
});

describe("what may be published", () => {
  const wrong = (content: Content) =>
    Object.entries(contentErrors(content, vocabulary)).map(([field, [error]]) => `${field}: ${error?.key}`);

  test("nothing is wrong with whole contents", () => {
    for (const content of [publication(), event(), news()]) expect(wrong(content)).toEqual([]);
  });

  test.each<[string, Content, string[]]>([
    [
      "an empty publication",
      emptyContent("publication"),
      [
        ...["title: required", "topics: topicRequired", "resourceType: required", "issued: required"],
        "contributors: contributorRequired",
      ],
    ],
    [
      "six topics",
      publication({ topics: ["gender", "health", "remittances", "urbanisation", "human-rights", "social-cohesion"] }),
      ["topics: topicsTooMany"],
    ],
    ["a topic nobody knows", publication({ topics: ["tourism"] }), ["topics: unknownTerm"]],
    [
      "a corridor within one country",
      publication({ corridors: [{ from: "GHA", to: "GHA" }] }),
      ["corridors.0: corridorSame"],
    ],
    ["a corridor from nowhere", publication({ corridors: [{ from: "", to: "GHA" }] }), ["corridors.0: unknownTerm"]],
    ["a date that does not exist", publication({ issued: "2023-02-29" }), ["issued: issuedFormat"]],
    ["something else than a DOI", publication({ doi: "imig.12148" }), ["doi: doiFormat"]],
    [
      "a link that runs code",
      publication({ links: [{ url: "javascript:alert(1)", label: "" }] }),
      ["links.0.url: urlFormat"],
    ],
    ["an event that ends before it starts", event({ endsAt: "2018-12-09" }), ["endsAt: endsBeforeStart"]],
    [
      "a time with an all-day event",
      event({ startsAt: "2018-12-10T09:00", endsAt: "2018-12-11" }),
      ["startsAt: dateFormat"],
    ],
    ["an event nowhere", event({ city: "", country: "" }), ["city: placeRequired"]],
    ["a time zone nobody keeps", event({ timeZone: "Africa/Wakanda" }), ["timeZone: timeZoneUnknown"]],
    ["news without text", news({ body: " " }), ["body: required"]],
  ])("%s", (_name, content, errors) => {
    expect(wrong(content)).toEqual(errors);
  });

  test("an import needs a title and a date; moderators add the rest", () => {
    expect(intakeErrors(publication({ topics: [], contributors: [] }))).toEqual({});
    expect(Object.keys(intakeErrors(publication({ title: " ", issued: "n.d." })))).toEqual(["title", "issued"]);
  });

  test("an ORCID proves itself by its check digit", () => {
    expect(isOrcid("0000-0002-1825-0097")).toBe(true);
    expect(isOrcid("https://orcid.org/0000-0001-5109-3700")).toBe(true);
    expect(isOrcid("0000-0002-1694-233X")).toBe(true);
    expect(isOrcid("0000-0002-1825-0098")).toBe(false);
    expect(isOrcid("1825-0097")).toBe(false);
  });
});
