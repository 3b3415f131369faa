import { describe, expect, test } from "vitest";
import { normaliseDoi, normaliseTitle, titleYearKey } from "@/lib/catalogue/identity";

describe("a DOI", () => {
  test.each([
    ["10.1111/imig.12148", "10.1111/imig.12148"],
    ["https://doi.org/10.1111/IMIG.12148", "10.1111/imig.12148"],
    ["http://dx.doi.org/10.1111/imig.12148.", "10.1111/imig.12148"],
    ["doi:10.1016/S0140-6736(18)32114-7", "10.1016/s0140-6736(18)32114-7"],
    ["DOI: 10.1177/0197918319879057;", "10.1177/0197918319879057"],
    ["(see 10.1000/182)", "10.1000/182"],
    ["https://doi.org/10.1000%2F182", "10.1000/182"],
    [
      "10.1002/(SICI)1099-0968(199603)4:1<1::AID-EX>3.0.CO;2-2",
      "10.1002/(sici)1099-0968(199603)4:1<1::aid-ex>3.0.co;2-2",
    ],
    ["10.1002/%28SICI%291097-0258%2819980815%2917:15", "10.1002/(sici)1097-0258(19980815)17:15"],
    ["10.1007/978-3-030\\_1", "10.1007/978-3-030_1"],
    ["https://onlinelibrary.wiley.com/doi/abs/10.1111/imig.12148?af=R", "10.1111/imig.12148"],
    ["https://onlinelibrary.wiley.com/doi/10.1111/imig.12148/full", "10.1111/imig.12148"],
    ["10.1000.10/ÄBC", "10.1000.10/Äbc"],
    ["“10.1000/182”", "10.1000/182"],
    [" 10.1000/18\u200b2 ", "10.1000/182"],
  ])("%s is %s", (text, doi) => expect(normaliseDoi(text)).toBe(doi));

  test("is found before any number of closing brackets, which take no time", () => {
    expect(normaliseDoi(`10.1111/imig.12148${")".repeat(400_000)}`)).toBe("10.1111/imig.12148");
  });

  test.each(["", "imig.12148", "10.1111", "10.1111/", "10.12/abc", "110.1111/abc", "version 2.10.1111/abc", "%"])(
    "%j names none",
    (text) => expect(normaliseDoi(text)).toBeNull(),
  );

  test("is itself once normalised", () => {
    for (const doi of ["10.1002/(sici)1099-0968(199603)4:1<1::aid-ex>3.0.co;2-2", "10.1000/a%b", "10.1000/a_b"]) {
      expect(normaliseDoi(doi)).toBe(doi);
    }
  });
});

describe("a title", () => {
  test.each([
    ["Population, Space &amp; Place", "population space and PLACE"],
    ["Côte d’Ivoire: l’émigration", "Cote d'Ivoire - L'Emigration"],
    ["<i>Remesas</i> y CO<sub>2</sub>", "Remesas y CO2"],
    ["الهِجْرَة في الخليج", "الهجره في الخليج".replace("ه ف", "ة ف")],
    ["الأمم المتحدة", "الامم المتحدة"],
    ["Straße – œuvre", "STRASSE: oeuvre"],
    ["ﬁnding a ﬂow", "Finding a flow"],
    ["İstanbul'da göç", "istanbul’da Göç"],
    ["COVID‐19", "Covid-19"],
  ])("%j equals %j", (one, other) => expect(normaliseTitle(one)).toBe(normaliseTitle(other)));

  test.each([
    ["प्रवासी", "प्रवास"],
    ["移民与发展", "移民与政策"],
    ["Migration 1", "Migration 2"],
    ["???", "!!!"],
  ])("%j differs from %j", (one, other) => expect(normaliseTitle(one)).not.toBe(normaliseTitle(other)));

  test("gives a key with its year that an index can hold", () => {
    expect(titleYearKey("Migration & Development!", 2019)).toBe("migration and development|2019");
    expect(Buffer.byteLength(titleYearKey("ﷺ".repeat(500), "2019"))).toBeLessThan(2700);
  });
});
