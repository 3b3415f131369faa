import { describe, expect, it } from "vitest";
import { inflections, inflectionsOfBeginning } from "@/lib/search/inflections";
import { tokens } from "@/lib/search/normalise";
import { stem } from "@/lib/search/stem";

const stemOf = (text: string) => tokens(text).map(stem).join(" ");

/** Each line is one word. */
const same: Record<string, string[]> = {
  English: [
    "migration migrations",
    "country countries",
    "remittance remittances",
    "refugee refugees",
    "migrate migrates migrated migrating",
    "displaced displace displacing",
    "transfer transfers transferred transferring",
    "trafficking trafficked",
    "study studies studied studying",
    "policy policies",
    "city cities",
    "family families",
    "process processes processing",
    "business businesses",
    "crisis crises",
    "analysis analyses",
    "child children",
    "woman women",
    "role roles",
    "labour labor",
    "urbanisation urbanization",
    "Senegal Senegalese",
    "Sudan Sudanese",
  ],
  French: [
    "migration migrations",
    "réfugié réfugiés réfugiée réfugiées",
    "migrant migrants migrante migrantes",
    "régional régionaux régionale régionales",
    "travail travaux",
    "réseau réseaux",
    "lieu lieux",
    "travailleur travailleurs travailleuse travailleuses",
    "tunisien tunisiens tunisienne tunisiennes",
    "sénégalais sénégalaise sénégalaises",
    "culturel culturels culturelle culturelles",
    "politique politiques",
    "transfert transferts",
    "pays",
  ],
  Spanish: [
    "migración migraciones",
    "refugiado refugiada refugiados refugiadas",
    "trabajador trabajadora trabajadores trabajadoras",
    "mujer mujeres",
    "país países",
    "ley leyes",
    "ciudad ciudades",
    "joven jóvenes",
    "niño niña niños niñas",
    "político política políticos políticas",
    "remesa remesas",
    "regional regionales",
    "senegalés senegalesa senegaleses senegalesas",
  ],
  Portuguese: [
    "migração migrações",
    "região regiões",
    "questão questões",
    "refugiado refugiada refugiados refugiadas",
    "trabalhador trabalhadora trabalhadores trabalhadoras",
    "regional regionais",
    "rural rurais",
    "responsável responsáveis",
    "jovem jovens",
    "homem homens",
    "mulher mulheres",
    "cidadão cidadãos",
    "país países",
    "remessa remessas",
    "português portuguesa portugueses portuguesas",
  ],
  Arabic: [
    "مهاجر مهاجرون المهاجرين مهاجرات مهاجرة ومهاجرون مهاجران",
    "هجرة الهجرة هجرات",
    "تحويل تحويلات التحويلات",
    "لاجئ لاجئون اللاجئين لاجئة لاجئات",
    "دولة دول",
    "سياسة سياسات وسياسات",
    "دولي دولية الدولية",
    "نازح نازحون النازحين",
    "طفل أطفال الأطفال",
    "امرأة نساء النساء",
    "بلد بلدان",
    "حق حقوق حقوقهم",
    "قانون قوانين",
    "مجتمع مجتمعات مجتمعاتهم",
  ],
};

/** No two of a line are one word. */
const different = [
  "state statistics status station",
  "refugee refuge",
  "policy police policía",
  "region regional",
  "nation national nationality",
  "general género gender generation",
  "migration migrant",
  "unit united",
  "universe university",
  "organ organisation",
  "Niger Nigeria Nigerian nigérien",
  "Guinea Guyana Guyane",
  "Austria Australia",
  "Mali Malawi Malaysia Malta",
  "Slovakia Slovenia",
  "Gambia Zambia",
  "Dominica Dominican",
  "Congo Congolese",
  "Romania Romani",
  "marché march",
  "cidade cidadão",
  "Iran Iraq",
  "labour laboratory",
  "new news",
  "دولة دولي",
  "لبنان لبن",
  "البحرين بحر",
  "السودان سود",
  "إنسان أنس",
  "منطقة منطقي",
];

/** Stay as they are. */
const untouched = "2015 1990s covid19 gcm un idps census virus access kenya chad nepal الي mali peru юг प्रवासन 移";

describe("stem", () => {
  for (const [language, lines] of Object.entries(same)) {
    it.each(lines)(`makes one of the ${language} %s`, (line) => {
      const words = line.split(" ");
      expect(words.map(stemOf)).toEqual(words.map(() => stemOf(words[0] as string)));
    });
  }

  it.each(different)("keeps apart %s", (line) => {
    const words = line.split(" ");
    expect(new Set(words.map(stemOf)).size).toBe(words.length);
  });

  it.each(untouched.split(" "))("leaves %s as it is", (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe("inflections", () => {
  for (const [language, lines] of Object.entries(same)) {
    it.each(lines)(`finds from each of the ${language} %s the others`, (line) => {
      const words = [...new Set(line.split(" ").map((word) => tokens(word)[0] as string))];
      for (const word of words) {
        expect(inflections(word)).toEqual(expect.arrayContaining(words.filter((other) => other !== word)));
      }
    });
  }

  it("finds none of numbers and short words", () => {
    for (const word of ["2015", "the", "x", "covid19", "移"]) expect(inflections(word)).toEqual([]);
  });

  it("leads what is still being typed to the forms that do not begin with it", () => {
    expect(inflectionsOfBeginning("countrie")).toContain("country");
    expect(inflectionsOfBeginning("migracoe")).toContain("migracao");
    expect(inflectionsOfBeginning("migraco")).toContain("migracao");
    expect(inflectionsOfBeginning("regionau")).toContain("regional");
    expect(inflectionsOfBeginning("moveme").filter((form) => form.startsWith("moveme"))).toEqual([]);
  });
});
