import { describe, expect, it } from "vitest";
import { termId } from "@/lib/vocabulary/terms";
import { startingVocabulary } from "./starting-vocabulary";

const vocabulary = startingVocabulary();
const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);

describe("termId", () => {
  it.each([
    ["TOPIC", "remittances", "topic:remittances"],
    ["COUNTRY", "SEN", "country:SEN"],
    ["GCM", "1", "gcm:1"],
    ["RESOURCE_TYPE", "working-paper", "resourceType:working-paper"],
    ["LICENCE", "cc-by-4.0", "licence:cc-by-4.0"],
  ] as const)("%s %s is %s", (scheme, code, id) => {
    expect(termId(scheme, code)).toBe(id);
    expect(vocabulary.get(id)).toBe(vocabulary.find(scheme, code));
    expect(vocabulary.get(id)?.code).toBe(code);
  });
});

describe("names", () => {
  it("come in the reader's language", () => {
    expect(vocabulary.label("topic:remittances", "fr")).toBe("Transferts de fonds");
    expect(vocabulary.label("topic:remittances", "ar")).toBe("تحويلات المهاجرين");
    expect(vocabulary.label("country:CIV", "pt")).toBe("Costa do Marfim");
    expect(vocabulary.label("sdg:13", "es")).toBe("Acción por el clima");
    expect(vocabulary.description("gcm:20", "en")).toContain("remittances");
    expect(vocabulary.description("country:SEN", "en")).toBeNull();
  });

  it("fall back to English, then to the code, then to the id", () => {
    const english = { label: "Hometowns", description: "Where people come from.", synonyms: [] };
    const changed = startingVocabulary({
      "topic:health": { texts: new Map([["en", english]]) },
      "topic:gender": { texts: new Map() },
    });
    expect(changed.label("topic:health", "ar")).toBe("Hometowns");
    expect(changed.description("topic:health", "ar")).toBe("Where people come from.");
    expect(changed.label("topic:gender", "ar")).toBe("gender");
    expect(changed.label("topic:nothing", "ar")).toBe("topic:nothing");
  });
});

describe("list", () => {
  it("keeps a scheme's order", () => {
    expect(codes(vocabulary.list("GCM", "ar"))).toEqual(Array.from({ length: 23 }, (_, place) => String(place + 1)));
    expect(codes(vocabulary.list("RESOURCE_TYPE")).slice(0, 3)).toEqual(["article", "book", "chapter"]);
    expect(codes(vocabulary.list("RESOURCE_TYPE")).at(-1)).toBe("other");
  });

  it("sorts countries as the reader's language does", () => {
    expect(codes(vocabulary.list("COUNTRY", "en")).slice(0, 3)).toEqual(["AFG", "ALA", "ALB"]);
    const french = codes(vocabulary.list("COUNTRY", "fr"));
    // "Égypte" and "Équateur" stand with E, not behind Z; "Afrique du Sud" is South Africa.
    expect(french.slice(0, 3)).toEqual(["AFG", "ZAF", "ALB"]);
    expect(french.indexOf("EGY")).toBeLessThan(french.indexOf("FRA"));
    expect(codes(vocabulary.list("COUNTRY", "ar"))).not.toEqual(codes(vocabulary.list("COUNTRY", "en")));
    expect(vocabulary.list("COUNTRY", "ar")).toHaveLength(249);
  });
});

describe("the tree", () => {
  it("leads from a country to its regions and back", () => {
    expect(codes(vocabulary.ancestors("country:SEN"))).toEqual(["western-africa", "sub-saharan-africa", "africa"]);
    expect(codes(vocabulary.ancestors("country:TUV"))).toEqual(["polynesia", "pacific", "oceania"]);
    expect(codes(vocabulary.children("region:sub-saharan-africa"))).toEqual([
      "eastern-africa",
      "middle-africa",
      "southern-africa",
      "western-africa",
    ]);
    expect(codes(vocabulary.children("region:western-africa"))).toContain("SEN");
    expect(codes(vocabulary.children("topic:environmental-migration"))).toEqual(["planned-relocation"]);
    expect(vocabulary.children("country:SEN")).toEqual([]);
  });
});

describe("groups by day", () => {
  const groups = (code: string, day: string) => codes(vocabulary.groupsOf(code, new Date(day)));
  const counted = (group: string, day: string) => vocabulary.membersOf(`grouping:${group}`, new Date(day)).length;

  it("let least developed countries go on their day", () => {
    expect(groups("NPL", "2026-11-23")).toEqual(["ldc", "lldc"]);
    expect(groups("NPL", "2026-11-24")).toEqual(["lldc"]);
    expect(groups("NPL", "2026-11-25")).toEqual(["lldc"]);
    expect(groups("STP", "2024-12-12")).toContain("ldc");
    expect(groups("STP", "2024-12-13")).not.toContain("ldc");
    expect(groups("BTN", "2023-12-13")).toEqual(["lldc"]);
    expect(groups("VUT", "2020-12-04")).toEqual(["sids", "oacps"]);
    expect(groups("AGO", "2026-11-25")).toEqual(["ldc", "oacps"]);
    expect(groups("BRA", "2026-11-25")).toEqual([]);
  });

  it("take countries in on their day", () => {
    expect(groups("SSD", "2011-12-31")).not.toContain("ldc");
    expect(groups("SSD", "2013-01-01")).toContain("ldc");
    expect(groups("MDV", "2022-12-08")).toEqual(["sids"]);
    expect(groups("MDV", "2022-12-09")).toEqual(["sids", "oacps"]);
    expect(groups("ZAF", "2020-01-01")).toEqual(["oacps"]);
    expect(groups("ZAF", "2026-01-01")).toEqual([]);
  });

  it("count as the United Nations and the Organisation did", () => {
    expect(counted("ldc", "2018-01-01")).toBe(47);
    expect(counted("ldc", "2021-01-01")).toBe(46);
    expect(counted("ldc", "2024-01-01")).toBe(45);
    expect(counted("ldc", "2025-01-01")).toBe(44);
    expect(counted("ldc", "2026-11-25")).toBe(41);
    expect(counted("lldc", "2026-01-01")).toBe(32);
    expect(counted("sids", "2026-01-01")).toBe(53);
    expect(counted("oacps", "2026-01-01")).toBe(79);
    expect(counted("nothing", "2026-01-01")).toBe(0);
  });

  it("list members by name", () => {
    const members = vocabulary.membersOf("grouping:lldc", new Date("2026-01-01"));
    expect(codes(members).slice(0, 4)).toEqual(["AFG", "ARM", "AZE", "BTN"]);
  });
});

describe("isSouth", () => {
  it("follows the United Nations' less developed regions", () => {
    for (const code of ["SEN", "BRA", "CHN", "KOR", "TUR", "ARE", "FJI", "REU"])
      expect(vocabulary.isSouth(code)).toBe(true);
    for (const code of ["FRA", "JPN", "AUS", "NZL", "RUS", "USA", "BMU", "XXX"]) {
      expect(vocabulary.isSouth(code)).toBe(false);
    }
  });
});

describe("match", () => {
  it.each([
    ["SEN", "SEN"],
    ["sen", "SEN"],
    ["sn", "SEN"],
    ["Sénégal", "SEN"],
    ["le senegal", "SEN"],
    ["السنغال", "SEN"],
    ["سنغال", "SEN"],
    ["Cote d'Ivoire", "CIV"],
    ["CÔTE D’IVOIRE", "CIV"],
    ["Ivory Coast", "CIV"],
    ["Costa de Marfil", "CIV"],
    ["Costa do Marfim", "CIV"],
    ["ساحل العاج", "CIV"],
    ["the Gambia", "GMB"],
    ["Burma", "MMR"],
    ["Birmanie", "MMR"],
    ["Brasil", "BRA"],
    ["venezolano", "VEN"],
    ["Vietname", "VNM"],
    ["Viet Nam", "VNM"],
    ["Vietnam", "VNM"],
    ["Quênia", "KEN"],
    ["Quénia", "KEN"],
    ["México", "MEX"],
    ["L'Équateur", "ECU"],
    ["El Salvador", "SLV"],
    ["Estados Unidos", "USA"],
    ["Turkey", "TUR"],
    ["turkiye", "TUR"],
    ["Türkiye", "TUR"],
    ["المغرب", "MAR"],
    ["الأردن", "JOR"],
    ["الاردن", "JOR"],
    ["سورية", "SYR"],
    ["Guinea Bissau", "GNB"],
    ["guiné-bissau", "GNB"],
    ["Guinea", "GIN"],
    ["Congo", "COG"],
    ["RDC", "COD"],
    ["Nigérien", "NER"],
    ["Nigerian", "NGA"],
    ["  Saint   Lucia ", "LCA"],
    ["St. Kitts & Nevis", "KNA"],
    ["São Tomé", "STP"],
    ["Bolivia (Plurinational State of)", "BOL"],
  ])("takes %s for the country %s", (text, code) => {
    expect(vocabulary.match("COUNTRY", text)?.code).toBe(code);
  });

  it("does not guess", () => {
    for (const text of ["", " ", "-", "Atlantis", "Dominican", "Congolese", "São Martinho", "senegambia"]) {
      expect(vocabulary.match("COUNTRY", text), text).toBeUndefined();
    }
    expect(vocabulary.match("TOPIC", "Sénégal")).toBeUndefined();
  });

  it.each([
    ["TOPIC", "Remittance", "remittances"],
    ["TOPIC", "Envois de fonds", "remittances"],
    ["TOPIC", "remesas", "remittances"],
    ["TOPIC", "التحويلات المالية", "remittances"],
    ["TOPIC", "climate refugees", "environmental-migration"],
    ["TOPIC", "mudanças climáticas e migração", "environmental-migration"],
    ["TOPIC", "Refugiados", "forced-displacement"],
    ["TOPIC", "gênero", "gender"],
    ["LANGUAGE", "português", "pt"],
    ["LANGUAGE", "Kiswahili", "sw"],
    ["LANGUAGE", "AR", "ar"],
    ["SDG", "13", "13"],
    ["SDG", "ODD 13", "13"],
    ["GCM", "Remesas", "20"],
    ["REGION", "West Africa", "western-africa"],
    ["REGION", "Afrique de l'Ouest", "western-africa"],
    ["GROUPING", "PMA", "ldc"],
    ["RESOURCE_TYPE", "Documento de trabajo", "working-paper"],
    ["LICENCE", "CC BY-NC-ND", "cc-by-nc-nd-4.0"],
    ["LICENCE", "cc-by 4.0", "cc-by-4.0"],
  ] as const)("takes in %s %s for %s", (scheme, text, code) => {
    expect(vocabulary.match(scheme, text)?.code).toBe(code);
  });
});

describe("retired terms", () => {
  const retiredAt = new Date("2026-01-01");
  const changed = startingVocabulary({
    "topic:urbanisation": { retiredAt, replacedById: "topic:internal-migration" },
    "topic:health": { retiredAt },
    "topic:gender": { retiredAt, replacedById: "topic:human-rights" },
    "topic:human-rights": { retiredAt, replacedById: "topic:gender" },
  });

  it("keep their names but are not offered", () => {
    expect(changed.label("topic:health", "es")).toBe("Salud");
    expect(changed.get("topic:health")?.code).toBe("health");
    expect(codes(changed.list("TOPIC"))).not.toContain("health");
    expect(changed.find("TOPIC", "health")).toBeUndefined();
    expect(changed.match("TOPIC", "public health")).toBeUndefined();
    expect(changed.children("topic:internal-migration")).toEqual([]);
  });

  it("are answered for by the term they were merged into", () => {
    expect(changed.find("TOPIC", "urbanisation")?.code).toBe("internal-migration");
    expect(changed.match("TOPIC", "slums")?.code).toBe("internal-migration");
  });

  it("may point at each other without harm", () => {
    expect(changed.find("TOPIC", "gender")).toBeUndefined();
  });
});
