import { expect, test } from "vitest";
import {
  inLanguage,
  invitesTranslation,
  partsMissingIn,
  translationErrors,
  withTranslation,
} from "@/lib/catalogue/translating";
import { news, publication } from "@/tests/setup/contents";

const original = publication({ abstract: "In two cities.", keywords: ["adaptation"] });
const nothing = { title: "", abstract: "", body: "", keywords: [] };
const french = { ...nothing, title: "L’adaptation", abstract: "Dans deux villes." };

test("what an original says and a language does not is missing in it, and nothing in its own", () => {
  expect(partsMissingIn(original, "en")).toEqual([]);
  expect(partsMissingIn(original, "fr")).toEqual(["title", "abstract", "keywords"]);
  expect(partsMissingIn(news(), "ar")).toEqual(["title", "body"]);
  const half = { ...original, translations: { fr: { ...nothing, title: "L’adaptation", abstract: "  " } } };
  expect(partsMissingIn(half, "fr")).toEqual(["abstract", "keywords"]);
});

test("readers are asked for words to read, not for keywords alone", () => {
  expect(invitesTranslation(original, "fr")).toBe(true);
  expect(invitesTranslation({ ...original, translations: { fr: french } }, "fr")).toBe(false);
  expect(invitesTranslation({ ...original, language: "zh" }, "en")).toBe(true);
});

test("a translation adds what is missing and changes nothing else, not even what is there in its language", () => {
  const half = { ...original, translations: { ar: french, fr: { ...nothing, title: "Déjà là" } } };
  const proposed = withTranslation(half, "fr", { ...french, body: "Un texte que l’original n’a pas." });
  expect(proposed).toEqual({
    ...original,
    translations: { ar: french, fr: { ...nothing, title: "Déjà là", abstract: "Dans deux villes." } },
  });
});

test("a title is needed, the rest may be left to others, and a copy of the original is no translation", () => {
  expect(translationErrors(original, "fr", nothing)).toEqual({ title: [{ key: "required" }] });
  expect(translationErrors(original, "fr", { ...nothing, title: "L’adaptation" })).toEqual({});
  const copied = { ...french, abstract: ` ${original.abstract}` };
  expect(translationErrors(original, "fr", copied)).toEqual({ abstract: [{ key: "sameAsOriginal" }] });
  const titled = { ...original, translations: { fr: { ...nothing, title: "L’adaptation" } } };
  expect(translationErrors(titled, "fr", nothing)).toEqual({ abstract: [{ key: "required" }] });
});

test("a content reads in a language as far as it goes", () => {
  const content = { ...original, translations: { fr: french } };
  expect(inLanguage(content, "fr")).toMatchObject({ title: french.title, keywords: ["adaptation"] });
  expect(inLanguage(content, "es")).toMatchObject({ title: original.title });
});
