import { describe, expect, it } from "vitest";
import { readCorridor } from "@/lib/catalogue/corridor-reading";
import { findTerms, termNames } from "@/lib/catalogue/term-names";
import { startingVocabulary } from "../vocabulary/starting-vocabulary";

const vocabulary = startingVocabulary();
const countries = termNames(vocabulary, "COUNTRY");
const topics = termNames(vocabulary, "TOPIC");
const codes = (text: string, names = countries, locale = "en") =>
  findTerms(names, text, locale).map(({ term }) => term.code);

describe("terms", () => {
  it.each([
    ["Senegal", "SEN"],
    ["sénég", "SEN"],
    ["Cote d'Ivoire", "CIV"],
    ["ivory coast", "CIV"],
    ["Costa do Mar", "CIV"],
    ["المغرب", "MAR"],
    ["السنغ", "SEN"],
    ["Moroco", "MAR"],
    ["bresil", "BRA"],
    ["the Gambia", "GMB"],
  ])("a country is found by %s", (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it.each([
    ["remit", "remittances"],
    ["remitances", "remittances"],
    ["transfert de fonds", "remittances"],
    ["remesas", "remittances"],
    ["climate refugees", "environmental-migration"],
    ["migration environnementale", "environmental-migration"],
    ["تحويلات", "remittances"],
    ["environmental migrants", "environmental-migration"],
    ["réfugiée climatique", "environmental-migration"],
    ["políticas migratorias", "migration-governance"],
    ["labour migrations", "labour-mobility"],
  ])("a topic is found by %s", (text, code) => {
    expect(codes(text, topics)[0]).toBe(code);
  });

  it("what is written right is meant, not what it resembles", () => {
    expect(codes("niger")).toEqual(expect.arrayContaining(["NER", "NGA"]));
    expect(codes("niger")[0]).toBe("NER");
    expect(codes("Mali")).not.toContain("MWI");
  });

  it.each(["", " ", "de la", "…", "-", "\u0000", "zzzzzz", "%_'\"\\"])("nothing is found by %j", (text) => {
    expect(codes(text)).toEqual([]);
    expect(codes(text, topics)).toEqual([]);
  });
});

describe("corridors", () => {
  const read = (text: string) => {
    const typed = readCorridor(countries, text);
    return typed && [typed.from, typed.to].map((terms) => terms[0]?.code).join("-");
  };

  it.each([
    ["Senegal – Morocco", "SEN-MAR"],
    ["Senegal-Morocco", "SEN-MAR"],
    ["senegal morocco", "SEN-MAR"],
    ["Senegal → Morocco", "SEN-MAR"],
    ["from Senegal to Morocco", "SEN-MAR"],
    ["to Morocco from Senegal", "SEN-MAR"],
    ["migration from Senegal to Moroco", "SEN-MAR"],
    ["Senegalese in Morocco", "SEN-MAR"],
    ["du Sénégal vers le Maroc", "SEN-MAR"],
    ["de Senegal a Marruecos", "SEN-MAR"],
    ["do Senegal para Marrocos", "SEN-MAR"],
    ["من السنغال إلى المغرب", "SEN-MAR"],
    ["Burkina Faso Côte d'Ivoire", "BFA-CIV"],
    ["Trinidad and Tobago to Venezuela", "TTO-VEN"],
    ["Haiti to Dominican Republic", "HTI-DOM"],
    ["haiti braz", "HTI-BRA"],
  ])("%s is %s", (text, corridor) => {
    expect(read(text)).toBe(corridor);
  });

  it.each([
    "Senegal",
    "from Senegal",
    "remittances in Senegal",
    "Senegal Senegal",
    "Guinea-Bissau",
    "Trinidad and Tobago",
    "Senegal Morocco Mauritania",
    "drought in Senegal and Morocco",
    "",
  ])("%s is none", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("an unfinished name keeps its readings open", () => {
    const typed = readCorridor(countries, "Senegal to Ma");
    expect(typed?.to.length).toBeGreaterThan(1);
  });
});
