import { expect, test } from "vitest";
import { localePath } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";

test.each([
  ["/fr/search", "fr", "/search"],
  ["/fr", "fr", "/"],
  ["/search", "en", "/search"],
  ["/france", "en", "/france"],
])("%s is a page in a language", (address, locale, path) => {
  expect(splitLocale(address)).toMatchObject({ locale, path });
});

test.each(["/fr//elsewhere.org", "/en//elsewhere.org/login", "/ar////elsewhere.org"])(
  "%s leads to no other site, in whichever language its page is opened",
  (address) => {
    const { path } = splitLocale(address);
    for (const locale of ["en", "fr"] as const) {
      expect(new URL(localePath(locale, path), "https://hub.example").host).toBe("hub.example");
    }
  },
);
