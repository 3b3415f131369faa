import { expect, test } from "vitest";
import { featuresOf, isbnsIn } from "@/lib/catalogue/likeness/features";
import { judge } from "@/lib/catalogue/likeness/judge";
import { keysOf, lookUpKeysOf } from "@/lib/catalogue/likeness/keys";
import { compareNames } from "@/lib/catalogue/likeness/names";
import type { PublicationContent } from "@/lib/catalogue/schema";
import { event, publication } from "@/tests/setup/contents";

const record = (more: Partial<PublicationContent> = {}, files: string[] = []) =>
  featuresOf(publication({ doi: "", ...more }), files);
const name = (text: string, isInstitution = false) => ({ name: text, family: "", given: "", isInstitution });
const by = (...names: string[]) => names.map((each) => ({ ...publication().contributors[0], name: each }) as never);

const title = "Migration Infrastructure in Asia: Brokers, States and the Work of Moving";

test.each([
  [
    "the same DOI, whatever else differs",
    { doi: "10.1000/x", title: "A" },
    { doi: "https://doi.org/10.1000/X", title: "B" },
    "certain",
    "sameDoi",
  ],
  [
    "names in another convention",
    {},
    { contributors: by("ABBASI-SHAVAZI, M. J.", "R. Sadeghi") },
    "certain",
    "sameAuthors",
  ],
  ["a subtitle dropped", { title }, { title: "Migration Infrastructure in Asia" }, "likely", "titleWithoutSubtitle"],
  ["a word mistyped", { title }, { title: title.replace("Infrastructure", "Infrastucture") }, "likely", "nearTitle"],
  [
    "an article a year after its preprint",
    { doi: "10.31235/osf.io/abcde_v1", issued: "2014" },
    { doi: "10.1111/imig.12148" },
    "likely",
    "preprintOfArticle",
  ],
  [
    "a translation",
    { title: "Migration and Poverty in Senegal" },
    { title: "Migration et pauvreté au Sénégal", language: "fr" },
    "likely",
    "translatedTitle",
  ],
] as const)("one work: %s", (_, one, other, sureness, reason) => {
  const [a, b] = [record(one as Partial<PublicationContent>), record(other as Partial<PublicationContent>)];

  expect(judge(a, b)).toMatchObject({ sureness, reasons: expect.arrayContaining([reason]) });
  expect(judge(b, a)).toEqual(judge(a, b));
  const [kept, asked] = [keysOf(a), lookUpKeysOf(b)];
  const keys = [...kept.strong, ...kept.weak];
  expect([...asked.strong, ...asked.weak].some((key) => keys.includes(key))).toBe(true);
});

test.each([
  ["two parts", { title: `${title}, Part I` }, { title: `${title}, Part II` }],
  [
    "the reports of two years",
    { title: "World Migration Report 2019", issued: "2019" },
    { title: "World Migration Report 2020", issued: "2020" },
  ],
  ["a work and a reply to it", { title }, { title: `A Reply to “${title}”` }],
  ["a work and its correction", { title }, { title: `Correction to: ${title}` }],
  ["two editions", { title, edition: "2" }, { title, edition: "3rd ed." }],
  ["two DOIs of one publisher", { title, doi: "10.1111/a" }, { title, doi: "10.1111/b" }],
] as const)("two works: %s", (_, one, other) => {
  expect(judge(record(one), record(other))).toBeNull();
});

test("one country in place of another makes it possible at most", () => {
  const [a, b] = ["Mali", "Malta"].map((country) => record({ title: `Labour Migration from ${country}: A Profile` }));

  expect(a && b && judge(a, b)?.sureness).toBe("possible");
});

test("a file is known by its content, an ISBN in either length", () => {
  expect(judge(record({ title: "A" }, ["f00d"]), record({ title: "B" }, ["f00d"]))).toMatchObject({
    reasons: expect.arrayContaining(["sameFile"]),
  });
  expect(isbnsIn("0-306-40615-2")).toEqual(isbnsIn("978 0 306 40615 7"));
});

test("names of different people, and those beyond comparison", () => {
  expect(compareNames([name("Maria Silva")], [name("Silva, Ana")])).toBe("none");
  expect(compareNames([name("Maria Silva")], [name("Maria Santos")])).toBe("none");
  expect(compareNames([name("Diop, Awa")], [name("A. Diop"), name("Mamadou Sow")])).toBe("same");
  expect(compareNames([name("نادر فرجاني")], [name("Nader Fergany")])).toBe("unknown");
  expect(compareNames([name("International Organization for Migration", true)], [name("IOM", true)])).toBe("same");
});

test("next year's conference of the same name is another one; the same one announced twice is not", () => {
  const on = (startsAt: string) => featuresOf(event({ startsAt, endsAt: startsAt }));
  expect(judge(on("2018-12-10"), on("2018-12-10"))?.sureness).toBe("likely");
  expect(judge(on("2018-12-10"), on("2019-12-09"))).toMatchObject({ sureness: "possible", doubts: ["otherYear"] });
});

test("one file is one work where title or authors agree, and hardly where neither does", () => {
  const file = ["a".repeat(64)];
  const other = { title: "Fishing rights of coastal villages", contributors: by("Efua Mensah") };
  expect(judge(record({ title }, file), record({ title: other.title }, file))?.sureness).toBe("certain");
  expect(judge(record({ title }, file), record(other, file))?.sureness).toBe("possible");
  expect(judge(record({ title }), record(other))).toBeNull();
});
