import type { CorridorView, EntryCard } from "@/lib/catalogue/view";
import { lineDifferences, wordDifferences } from "@/lib/catalogue/word-differences";

/* What the components are shown with: real works, and the hardest cases that lists have to bear. */

const route: CorridorView = {
  from: { code: "SEN", label: "Senegal" },
  to: { code: "MAR", label: "Maroc" },
};

const card: EntryCard = {
  id: "publication",
  kind: "publication",
  path: "/publications/sample",
  title: "Migration and development in Senegal: a system analysis of the feedback loops",
  language: "en",
  translatedTitle: null,
  contributors: ["Lama Kabbanji"],
  contributorCount: 1,
  date: "2013",
  until: null,
  container: "Demographic Research",
  resourceType: null,
  openAccess: true,
  topics: [{ code: "development", label: "Développement" }],
  countries: [],
  corridors: [route],
  publishedAt: new Date("2026-05-05"),
};

export const cards: EntryCard[] = [
  card,
  {
    ...card,
    id: "arabic",
    path: "/publications/arabic",
    title: "الهجرة بين بلدان الجنوب",
    language: "ar",
    translatedTitle: "Migration between countries of the South",
    contributors: ["فاطمة الزهراء", "محمد بن علي"],
    contributorCount: 7,
    openAccess: false,
  },
  {
    ...card,
    id: "event",
    kind: "event",
    path: "/events/sample",
    title: "Foro Social Mundial de las Migraciones",
    language: "es",
    contributors: [],
    contributorCount: 0,
    date: "2026-11-30",
    until: "2026-12-02",
    container: "Ciudad de México",
    corridors: [],
    openAccess: false,
  },
  {
    ...card,
    id: "long",
    kind: "news",
    path: "/news/sample",
    title: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    language: "de",
    contributors: ["A", "B", "C"],
    contributorCount: 12,
    date: "2026-05-05",
    container: null,
    openAccess: false,
    topics: [],
    corridors: [route, route, route, route, route].map((each, index) => ({
      ...each,
      to: { code: `X${index}`, label: `${each.to.label} ${index + 1}` },
    })),
  },
];

/** Names of the tokens of app/globals.css, as Tailwind writes them. Whole, because Tailwind looks for whole names. */
export const colours = [
  ...["bg-paper", "bg-sand", "bg-line", "bg-edge", "bg-quiet", "bg-ink", "bg-laterite", "bg-laterite-deep"],
  ...["bg-turmeric", "bg-turmeric-wash", "bg-sea", "bg-sea-wash", "bg-sky", "bg-sky-wash", "bg-alarm", "bg-alarm-wash"],
];

export const sizes = ["text-sm", "text-base", "text-lg", "text-xl", "text-2xl", "text-3xl"];

/** The same correction in two languages, and a list. */
export const differences = [
  {
    label: "Title (English)",
    language: "en",
    passages: wordDifferences(
      "Labour mobility in West Africa, 2010",
      "Labour migration in West Africa since 2010",
      "en",
    ),
  },
  {
    label: "Title (Arabic)",
    language: "ar",
    passages: wordDifferences("تنقل العمالة في غرب أفريقيا، 2010", "هجرة العمالة في غرب أفريقيا منذ 2010", "ar"),
  },
  { label: "Topics", language: null, passages: lineDifferences(["Gender"], ["Gender", "Remittances"]) },
];
