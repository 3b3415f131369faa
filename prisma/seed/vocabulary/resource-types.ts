import { type InFive, type TermFact, wordings } from "./facts";

/*
 * What a publication is. `coar`: the concept of the COAR Controlled Vocabulary for Resource Types 3.1
 * (http://purl.org/coar/resource_type/), where it has one; `csl`: the type of CSL 1.0.2 that it is exported as.
 */
const coar = (concept: string) => `http://purl.org/coar/resource_type/${concept}`;

type ResourceType = [
  code: string,
  attributes: Record<string, string>,
  labels: InFive<string>,
  also?: InFive<readonly string[]>,
];

const list: ResourceType[] = [
  [
    "article",
    { coar: coar("c_6501"), csl: "article-journal" },
    ["Journal article", "Article de revue", "Artículo de revista", "Artigo de revista", "مقالة في دورية علمية"],
    [["article", "paper"], ["article"], ["artículo"], ["artigo"], ["مقالة", "بحث محكم"]],
  ],
  [
    "book",
    { coar: coar("c_2f33"), csl: "book" },
    ["Book", "Livre", "Libro", "Livro", "كتاب"],
    [["monograph", "edited volume"], ["ouvrage", "monographie"], ["monografía"], ["monografia"], []],
  ],
  [
    "chapter",
    { coar: coar("c_3248"), csl: "chapter" },
    ["Book chapter", "Chapitre d’ouvrage", "Capítulo de libro", "Capítulo de livro", "فصل في كتاب"],
    [["chapter"], ["chapitre"], ["capítulo"], ["capítulo"], ["فصل"]],
  ],
  ["report", { coar: coar("c_93fc"), csl: "report" }, ["Report", "Rapport", "Informe", "Relatório", "تقرير"]],
  [
    "working-paper",
    { coar: coar("c_8042"), csl: "report" },
    ["Working paper", "Document de travail", "Documento de trabajo", "Documento de trabalho", "ورقة عمل"],
    [
      ["discussion paper"],
      ["document de discussion"],
      ["documento de discusión"],
      ["texto para discussão"],
      ["ورقة مناقشة"],
    ],
  ],
  [
    "policy-brief",
    { coar: coar("c_186u"), csl: "report" },
    ["Policy brief", "Note d’orientation", "Nota de orientación política", "Nota de políticas públicas", "موجز سياسات"],
    [
      ["policy note"],
      ["note de politique"],
      ["informe de políticas", "nota de política"],
      ["resumo de políticas", "nota de orientação"],
      ["ورقة سياسات"],
    ],
  ],
  [
    "dataset",
    { coar: coar("c_ddb1"), csl: "dataset" },
    ["Dataset", "Jeu de données", "Conjunto de datos", "Conjunto de dados", "مجموعة بيانات"],
    [["data set", "data"], ["données"], ["datos"], ["dados"], ["بيانات"]],
  ],
  [
    "thesis",
    { coar: coar("c_46ec"), csl: "thesis" },
    ["Thesis", "Thèse ou mémoire", "Tesis", "Tese ou dissertação", "أطروحة أو رسالة جامعية"],
    [["dissertation"], ["thèse", "mémoire"], ["tesina"], ["tese", "dissertação"], ["أطروحة", "رسالة جامعية"]],
  ],
  [
    "conference-paper",
    { coar: coar("c_5794"), csl: "paper-conference" },
    ["Conference paper", "Communication de conférence", "Ponencia", "Comunicação em conferência", "ورقة مؤتمر"],
    [["proceedings paper"], ["acte de colloque"], ["comunicación de congreso"], ["trabalho em evento"], ["بحث مؤتمر"]],
  ],
  [
    "training-material",
    { coar: coar("c_e059"), csl: "document" },
    ["Training material", "Matériel de formation", "Material de formación", "Material de formação", "مواد تدريبية"],
    [
      ["toolkit", "course", "learning object"],
      ["boîte à outils", "cours"],
      ["material de capacitación", "curso"],
      ["material de capacitação", "curso"],
      ["دليل تدريبي"],
    ],
  ],
  [
    "practice",
    { csl: "document" },
    [
      "Practice: policy or project",
      "Pratique : politique ou projet",
      "Práctica: política o proyecto",
      "Prática: política ou projeto",
      "ممارسة: سياسة أو مشروع",
    ],
    [
      ["practice", "good practice", "project"],
      ["pratique", "bonne pratique", "projet"],
      ["práctica", "buena práctica", "proyecto"],
      ["prática", "boa prática", "projeto"],
      ["ممارسة", "ممارسة جيدة", "مشروع"],
    ],
  ],
  [
    "preprint",
    { coar: coar("c_816b"), csl: "article" },
    ["Preprint", "Prépublication", "Preimpresión", "Pré-publicação", "نسخة ما قبل النشر"],
    [[], ["preprint"], ["preprint"], ["preprint"], ["نسخة أولية"]],
  ],
  ["other", { coar: coar("c_1843"), csl: "document" }, ["Other", "Autre", "Otro", "Outro", "نوع آخر"]],
];

export const resourceTypes: TermFact[] = list.map(([code, attributes, labels, also]) => ({
  scheme: "RESOURCE_TYPE",
  code,
  attributes,
  texts: wordings(labels, undefined, also),
}));
