import { expect, test } from "vitest";
import { commaList, languageList } from "@/lib/i18n/lists";

test("what is empty has no comma", () => {
  expect(commaList(["Dakar", null, "", false, "السنغال"], "ar")).toBe("Dakar، السنغال");
});

test("languages stand in the order of the list, whatever letters they are written in", () => {
  expect(languageList(["fr", "ar"], "en")).toBe("\u2068Français\u2069, \u2068العربية\u2069");
  expect(languageList(["fr", "es"], "ar")).toBe("\u2068Français\u2069، \u2068Español\u2069");
});
