import { expect, test } from "vitest";
import { type Passage, wordDifferences } from "@/lib/catalogue/word-differences";

/** "a [-b-] {+c+} d" */
const written = (passages: Passage[]) =>
  passages.map(({ is, text }) => (is === "kept" ? text : is === "removed" ? `[-${text}-]` : `{+${text}+}`)).join("");
const sides = (passages: Passage[]) => ({
  before: passages.flatMap(({ is, text }) => (is === "added" ? [] : [text])).join(""),
  after: passages.flatMap(({ is, text }) => (is === "removed" ? [] : [text])).join(""),
});

test.each([
  [
    "en",
    "Labour mobility in West Africa",
    "Labour migration in West Africa",
    "Labour [-mobility-]{+migration+} in West Africa",
  ],
  ["en", "Adopted in Marrakech.", "Adopted in Marrakech in 2018.", "Adopted in Marrakech{+ in 2018+}."],
  ["en", "10 December 2018", "11 December 2019", "[-10-]{+11+} December [-2018-]{+2019+}"],
  // Changes with a space or a small word between them read as one.
  ["en", "Teh compact of states", "The accord of states", "[-Teh compact-]{+The accord+} of states"],
  ["en", "Remittances to Senegal", "Investments in Morocco", "[-Remittances to Senegal-]{+Investments in Morocco+}"],
  ["ar", "الهجرة بين بلدان الجنوب", "الهجرة والتنمية بين بلدان الجنوب", "الهجرة {+والتنمية +}بين بلدان الجنوب"],
  // Written without spaces.
  ["zh", "南方国家之间的移民", "南方国家之间的难民", "南方国家之间的[-移民-]{+难民+}"],
  ["ja", "移民政策の研究", "移民政策の歴史", "移民政策の[-研究-]{+歴史+}"],
  ["en", "", "New", "{+New+}"],
  ["en", "Old", "", "[-Old-]"],
  ["en", "Same\r\nlines", "Same\nlines", "Same\nlines"],
  ["no such language", "one two", "one three", "one [-two-]{+three+}"],
])("%s: %s → %s", (language, before, after, wanted) => {
  expect(written(wordDifferences(before, after, language))).toBe(wanted);
});

test("whatever is compared, both versions can be read off the passages", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const words = ["a", "of", "migration", " ", " ", " ", ".", "\n", "الهجرة", "移民", "é"];
  const text = (length: number) => Array.from({ length }, () => words[random(words.length)]).join("");
  for (let round = 0; round < 300; round++) {
    const before = text(random(60));
    const after = random(2) ? text(random(60)) : before.slice(0, random(40)) + text(5) + before.slice(random(40));
    expect(sides(wordDifferences(before, after, "en"))).toEqual({ before, after });
  }
});

test("in a long text only the paragraphs that differ are told word by word", () => {
  const paragraphs = Array.from(
    { length: 900 },
    (_, number) => `Paragraph ${number} of the programme, as announced.\n`,
  );
  const before = paragraphs.join("");
  const changed = [...paragraphs.slice(5, 400), "A new one.\n", ...paragraphs.slice(400)];
  changed[600] = changed[600]?.replace("announced", "revised") ?? "";
  const passages = wordDifferences(before, changed.join(""), "en");
  expect(sides(passages)).toEqual({ before, after: changed.join("") });
  expect(passages.filter(({ is }) => is !== "kept")).toEqual([
    { is: "removed", text: paragraphs.slice(0, 5).join("") },
    { is: "added", text: "A new one.\n" },
    { is: "removed", text: "announced" },
    { is: "added", text: "revised" },
  ]);
});

test("long texts that share nothing are shown one after the other", () => {
  const long = (word: string) => Array.from({ length: 9_000 }, (_, number) => `${word}${number}`).join(" ");
  const [before, after] = [long("a"), long("b")];
  expect(wordDifferences(before, after, "en")).toEqual([
    { is: "removed", text: before },
    { is: "added", text: after },
  ]);
});
