import { describe, expect, it } from "vitest";
import { fold, sortKey, tokens } from "@/lib/search/normalise";

describe("tokens", () => {
  it.each([
    ["Remittances", "remittances"],
    ["ÉMIGRÉ", "emigre"],
    ["Ação São Tomé", "acao sao tome"],
    ["İstanbul", "istanbul"],
    ["cœur Æsir Straße Łódź Þór", "coeur aesir strasse lodz thor"],
    ["ﬁnancial", "financial"],
    ["Ｆｕｌｌ", "full"],
    ["l’immigration d'Afrique qu'il", "immigration afrique il"],
    ["women's rights, women’s", "women rights women"],
    ["O'Brien", "o brien"],
    ["South–South COVID-19", "south south covid 19"],
    ["so\u00adft zero\u200bwidth", "soft zerowidth"],
    ["\ue000private\ue000", "private"],
    ["", ""],
    ['!?*"()', ""],
  ])("%s", (text, expected) => {
    expect(tokens(text).join(" ")).toBe(expected);
  });

  it.each([
    ["vowel signs", "هِجْرَة", "هجرة"],
    ["tatweel", "هجـــرة", "هجرة"],
    ["forms of alef", "إقامة أجانب آسيا", "اقامة اجانب اسيا"],
    ["hamza on waw and ya", "مؤتمر لاجئ", "موتمر لاجي"],
    ["ta marbuta and ha", "هجرة", "هجره"],
    ["alef maksura and ya", "على مستشفى", "علي مستشفي"],
    ["Persian and Arabic letters", "کشور ایرانی", "كشور ايراني"],
    ["presentation forms", "ﻫﺠﺮﺓ", "هجرة"],
    ["the article", "الهجرة والهجرة بالهجرة للهجرة", "هجرة هجرة هجرة هجرة"],
    ["digits", "٢٠١٥ ۲۰۱۵", "2015 2015"],
  ])("treats Arabic %s alike", (_what, one, other) => {
    expect(tokens(one)).toEqual(tokens(other));
  });

  it("does not take the article off what would be no word without it", () => {
    expect(tokens("الى")).toEqual(["الي"]);
  });

  it("splits Chinese and Japanese into characters", () => {
    expect(tokens("移民 policy")).toEqual(["移", "民", "policy"]);
  });

  it("keeps the vowel signs of other scripts, which make the word", () => {
    expect(tokens("प्रवासन")).toEqual(["प्रवासन"]);
  });

  it("is the same the second time", () => {
    for (const text of ["ÉMIGRÉ cœur", "الهِجرة", "İstanbul", "ﬁ"]) {
      const once = tokens(text).join(" ");
      expect(tokens(once).join(" ")).toBe(once);
    }
  });

  it("bounds the length of a word", () => {
    expect(tokens("x".repeat(1000))[0]).toHaveLength(60);
  });
});

describe("fold and sortKey", () => {
  it("keeps quotes and minus signs, which mean something in a query", () => {
    expect(fold('"Côte d’Ivoire" -œuvre')).toBe('"cote ivoire" -oeuvre');
  });
  it("sorts titles without their punctuation", () => {
    expect(sortKey("«Écrire» l'exil")).toBe("ecrire exil");
  });
});
