import { describe, expect, test } from "vitest";
import { narrow } from "@/lib/network/directory";
import { directoryFilterSchema } from "@/lib/network/directory-schema";
import { startingVocabulary } from "../vocabulary/starting-vocabulary";

const vocabulary = startingVocabulary();
const line = (name: string, country: string | null, ...topics: string[]) => ({
  name,
  country: country === null ? null : { code: country, label: country },
  topics: topics.map((code) => ({ code, label: code })),
});
const lines = [
  line("A", "SEN", "remittances"),
  line("B", "SEN", "planned-relocation"),
  line("C", "BRA", "environmental-migration", "remittances"),
  line("D", null),
];
const narrowed = (asked: object) => narrow(lines, directoryFilterSchema.parse(asked), vocabulary, "fr");
const names = (asked: object) => narrowed(asked).lines.map(({ name }) => name);

describe("a directory", () => {
  test("is narrowed by country and topic, and a topic has its parts", () => {
    expect(names({})).toEqual(["A", "B", "C", "D"]);
    expect(names({ country: "SEN" })).toEqual(["A", "B"]);
    expect(vocabulary.children("topic:environmental-migration").map(({ code }) => code)).toContain(
      "planned-relocation",
    );
    expect(names({ topic: "environmental-migration" })).toEqual(["B", "C"]);
    expect(names({ topic: "planned-relocation", country: "BRA" })).toEqual([]);
  });

  test("says what the rest of the filter leaves of each country and topic, in the reader's language", () => {
    const { countries, topics, total } = narrowed({ country: "SEN", topic: "remittances" });
    expect(total).toBe(1);
    expect(countries).toEqual([
      { code: "BRA", label: "Brésil", count: 1 },
      { code: "SEN", label: "Sénégal", count: 1 },
    ]);
    expect(topics.map(({ code, count }) => [code, count])).toEqual(
      expect.arrayContaining([
        ["remittances", 1],
        ["environmental-migration", 1],
        ["planned-relocation", 1],
      ]),
    );
  });

  test("keeps the chosen topic on offer where it leaves nothing", () => {
    expect(narrowed({ country: "BRA", topic: "gender" }).topics).toContainEqual(
      expect.objectContaining({ code: "gender", count: 0 }),
    );
  });

  test("has pages of fifty", () => {
    const many = Array.from({ length: 101 }, (_, at) => line(String(at), "SEN"));
    const page = (number: number) => narrow(many, directoryFilterSchema.parse({ page: number }), vocabulary, "en");
    expect([page(1).lines.length, page(3).lines.length, page(1).pages]).toEqual([50, 1, 3]);
    expect(page(4).lines).toEqual([]);
  });

  test("passes over what an address cannot mean", () => {
    expect(directoryFilterSchema.parse({ country: "sn", topic: ["a", "b"], page: "-1", q: "a\u0000b" })).toMatchObject({
      country: undefined,
      topic: undefined,
      page: 1,
    });
  });
});
