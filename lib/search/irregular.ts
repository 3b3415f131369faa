/*
 * Words whose other forms no rule of stem.ts finds, and words that a rule would take for others. A form is in one line
 * only; the first of a line stands for all of it.
 */
const classes = [
  // English
  "child children",
  "woman women",
  "man men",
  "life lives",
  "wife wives",
  "labour labor",
  "thesis theses",
  "crisis crises crise",
  // French
  "travail travaux",
  // Spanish and Portuguese, and the French for "country" with them
  "pais paises pays",
  "ley leyes",
  "nino nina ninos ninas",
  "raiz raices",
  "voz voces vozes",
  "juez jueces",
  // Arabic: plurals made inside the word
  "طفل اطفال",
  "امراه نساء نسا نسوه",
  "بلد بلدان بلاد",
  "عامل عمال",
  "طالب طلاب طلبه",
  "شاب شباب شبان",
  "مدينه مدن",
  "قانون قوانين",
  "منطقه مناطق",
  "مشروع مشاريع",
  "برنامج برامج",
  "كارثه كوارث",
  "وثيقه وثايق",
  "قريه قري",
  "حق حقوق",
  "حد حدود",
  "مغترب مغتربون مغتربين",
  // What is not refuge, policy, island, lago, pueblo, Romani, Guyane, Jamal
  "refugee refugees",
  "policia policias",
  "islande",
  "lagos",
  "puebla",
  "romania",
  "guyana",
  "jamais",
];

/** By form, what stands for it. */
export const irregular: ReadonlyMap<string, string> = new Map(
  classes.flatMap((line) => {
    const forms = line.split(" ");
    return forms.map((form) => [form, forms[0] as string] as const);
  }),
);

/** The forms of an irregular word, by what stands for them. */
export const irregularForms: ReadonlyMap<string, readonly string[]> = new Map(
  classes.map((line) => [line.split(" ")[0] as string, line.split(" ")]),
);

/** What no longer word is a form of: marche(s) is not the month. */
export const whole: ReadonlySet<string> = new Set(["march"]);
