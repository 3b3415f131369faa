import { expect, test } from "vitest";
import { differencesBetween, type Say } from "@/lib/catalogue/differences";
import { contentSchema } from "@/lib/catalogue/schema";
import { news, publication } from "@/tests/setup/contents";

test("what is the same in both is not told, in whichever way its lines end", () => {
  expect(differencesBetween(publication(), publication())).toEqual([]);
  expect(differencesBetween(news({ body: "One\nTwo" }), news({ body: " One\r\nTwo\n" }))).toEqual([]);
});

test("fields differ in the order of the form, each side as lines", () => {
  const before = news();
  const after = news({ title: "Adopted", topics: ["remittances"], links: [{ url: "https://un.org", label: "UN" }] });
  expect(differencesBetween(before, after)).toEqual([
    { field: "title", language: "en", before: [before.title], after: ["Adopted"] },
    { field: "topics", language: null, before: ["migration-governance"], after: ["remittances"] },
    { field: "links", language: null, before: [], after: ["https://un.org · UN"] },
  ]);
});

test("each language of a text is told apart, and one that went or came", () => {
  const text = { title: "Le pacte", abstract: "", body: "", keywords: [] };
  const before = news({ translations: { fr: text, es: { ...text, title: "El pacto" } } });
  const after = news({
    translations: { fr: { ...text, title: "Le pacte mondial" }, ar: { ...text, title: "الاتفاق" } },
  });
  expect(differencesBetween(before, after)).toEqual([
    { field: "title", language: "fr", before: ["Le pacte"], after: ["Le pacte mondial"] },
    { field: "title", language: "es", before: ["El pacto"], after: [] },
    { field: "title", language: "ar", before: [], after: ["الاتفاق"] },
  ]);
});

test("codes are written as they are said, and a practice part by part", () => {
  const practice = { who: "Ministry", what: "", where: "Dakar", partners: "", forum: "" };
  const before = publication({ practice });
  const after = publication({
    practice: { ...practice, where: "Thiès" },
    peerReviewed: "yes",
    contributors: [{ ...before.contributors[0], role: "editor" }, before.contributors[1]] as typeof before.contributors,
  });
  const say: Say = (part, value) => (["role", "peerReviewed"].includes(part) ? value.toUpperCase() : value);
  expect(differencesBetween(before, after, say)).toEqual([
    {
      ...{ field: "contributors", language: null },
      before: ["AUTHOR · Mohammad Jalal Abbasi-Shavazi", "AUTHOR · Rasoul Sadeghi"],
      after: ["EDITOR · Mohammad Jalal Abbasi-Shavazi", "AUTHOR · Rasoul Sadeghi"],
    },
    { field: "peerReviewed", language: null, before: [], after: ["YES"] },
    { field: "practiceWhere", language: "en", before: ["Dakar"], after: ["Thiès"] },
  ]);
});

test("every field that readers see is compared", () => {
  const unseen = ["kind", "csl", "translations"];
  const missed = Object.keys(contentSchema.parse({ kind: "publication" }))
    .filter((field) => !unseen.includes(field))
    .filter((field) => {
      const before = contentSchema.parse({ kind: "publication" }) as Record<string, unknown>;
      const lists = { corridors: [{ from: "SEN", to: "MAR" }], contributors: [{ name: "x" }], links: [{ url: "x" }] };
      const value = { ...lists, practice: { who: "x" }, peerReviewed: "yes", openAccess: "yes", language: "fr" }[field];
      const filled = value ?? (Array.isArray(before[field]) ? ["x"] : "x");
      const after = contentSchema.parse({ ...before, [field]: filled });
      return differencesBetween(contentSchema.parse(before), after).length !== 1;
    });
  expect(missed).toEqual([]);
});
