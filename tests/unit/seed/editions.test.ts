import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/catalogue/markdown";
import { locales } from "@/lib/i18n/locales";
import { MOST_READINGS } from "@/lib/insight/topic-edition-schema";
import { demoFacts } from "../../../prisma/seed/demo-facts";
import { introductions } from "../../../prisma/seed/editions/introductions";
import { demoKeyReadings } from "../../../prisma/seed/editions/key-readings";
import { topics } from "../../../prisma/seed/vocabulary/topics";

const featured = topics.filter((topic) => topic.featured).map(({ code }) => code);
const { published } = await demoFacts();

describe("the editions that a hub starts with", () => {
  it("introduce every featured topic in every language, in three paragraphs", () => {
    expect(introductions.map(({ topic }) => topic).sort()).toEqual([...featured].sort());
    for (const { topic, texts } of introductions) {
      for (const locale of locales) {
        expect(renderMarkdown(texts[locale]).match(/<p>/g), `${topic} ${locale}`).toHaveLength(3);
      }
    }
  });

  it("keep French signs at their words", () => {
    for (const { texts } of introductions) expect(texts.fr).not.toMatch(/[^\u00a0][:;?!»]|« /);
  });

  it("choose published records that are about their topic", () => {
    expect(Object.keys(demoKeyReadings).sort()).toEqual([...featured].sort());
    for (const [topic, keys] of Object.entries(demoKeyReadings)) {
      expect(keys.length).toBeLessThanOrEqual(MOST_READINGS);
      for (const key of keys) {
        expect(published.find((fact) => fact.key === key)?.content.topics, key).toContain(topic);
      }
    }
  });
});
