import { describe, expect, it } from "vitest";
import { mentionedTerms } from "@/lib/catalogue/mentions";
import { startingVocabulary } from "../vocabulary/starting-vocabulary";

const vocabulary = startingVocabulary();

const mentioned = (language: string, title: string, keywords: string[] = []) =>
  mentionedTerms(vocabulary, [{ language, title, abstract: "", keywords }]).map(({ id }) => id);

describe("mentionedTerms", () => {
  it.each([
    ["en", "Climate refugees in Burma", ["topic:environmental-migration", "country:MMR"]],
    ["en", "Senegalese remittances", ["country:SEN", "topic:remittances"]],
    ["en", "The Democratic Republic of Congo", ["country:COD"]],
    ["en", "Swaziland and Upper Volta", ["country:SWZ", "country:BFA"]],
    ["fr", "Nigérians et Nigériennes au Sénégal", ["country:NGA", "country:NER", "country:SEN"]],
    ["es", "Remesas de los trabajadores migrantes", ["topic:remittances", "topic:labour-mobility"]],
    ["pt-BR", "Os refugiados climáticos", ["topic:environmental-migration"]],
    ["ar", "تحويلات المهاجرين في السنغال", ["topic:remittances", "country:SEN"]],
  ])("in %s: %s", (language, title, expected) => {
    expect(mentioned(language, title)).toEqual(expected);
  });

  it.each([
    ["en", "Equatorial Guinea", ["country:GNQ"]],
    ["en", "South Sudan", ["country:SSD"]],
    ["en", "Congolese across the Indian Ocean", []],
    ["en", "Family reunion and cash transfers among us", []],
    ["en", "Central African trade by car", []],
    ["fr", "Réunion de Maurice, Dominique et des Français", []],
    ["ar", "القطاع المالي في أمريكا", []],
    ["it", "Le rimesse in Senegal", []],
  ])("takes nothing for what it only holds or may mean, in %s: %s", (language, title, expected) => {
    expect(mentioned(language, title)).toEqual(expected);
  });

  it("reads keywords in the language of the record, and whole ones in any", () => {
    expect(mentioned("es", "Sin título", ["remittances", "Brasil", "remittances in Brazil"])).toEqual([
      "country:BRA",
      "topic:remittances",
    ]);
  });
});
