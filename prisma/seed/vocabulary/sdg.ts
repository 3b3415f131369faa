import { type InFive, type TermFact, wordings } from "./facts";

/*
 * The 17 Sustainable Development Goals: the short titles of the United Nations' SDG communications materials
 * (English, French, Spanish, Arabic); Portuguese as used by the UN in Portugal, spelt as docs/glossary.md says; what
 * is different in Brazil (of "gênero", in Portugal) is among the synonyms.
 */
const goals: [labels: InFive<string>, other?: string][] = [
  [
    ["No poverty", "Pas de pauvreté", "Fin de la pobreza", "Erradicar a pobreza", "القضاء على الفقر"],
    "Erradicação da pobreza",
  ],
  [
    ["Zero hunger", "Faim « zéro »", "Hambre cero", "Erradicar a fome", "القضاء التام على الجوع"],
    "Fome zero e agricultura sustentável",
  ],
  [
    [
      "Good health and well-being",
      "Bonne santé et bien-être",
      "Salud y bienestar",
      "Saúde de qualidade",
      "الصحة الجيدة والرفاه",
    ],
    "Saúde e bem-estar",
  ],
  [["Quality education", "Éducation de qualité", "Educación de calidad", "Educação de qualidade", "التعليم الجيد"]],
  [
    ["Gender equality", "Égalité entre les sexes", "Igualdad de género", "Igualdade de gênero", "المساواة بين الجنسين"],
    "Igualdade de género",
  ],
  [
    [
      "Clean water and sanitation",
      "Eau propre et assainissement",
      "Agua limpia y saneamiento",
      "Água potável e saneamento",
      "المياه النظيفة والنظافة الصحية",
    ],
  ],
  [
    [
      "Affordable and clean energy",
      "Énergie propre et d’un coût abordable",
      "Energía asequible y no contaminante",
      "Energias renováveis e acessíveis",
      "طاقة نظيفة وبأسعار معقولة",
    ],
    "Energia limpa e acessível",
  ],
  [
    [
      "Decent work and economic growth",
      "Travail décent et croissance économique",
      "Trabajo decente y crecimiento económico",
      "Trabalho digno e crescimento econômico",
      "العمل اللائق ونمو الاقتصاد",
    ],
    "Trabalho decente e crescimento econômico",
  ],
  [
    [
      "Industry, innovation and infrastructure",
      "Industrie, innovation et infrastructure",
      "Industria, innovación e infraestructura",
      "Indústria, inovação e infraestruturas",
      "الصناعة والابتكار والهياكل الأساسية",
    ],
    "Indústria, inovação e infraestrutura",
  ],
  [
    [
      "Reduced inequalities",
      "Inégalités réduites",
      "Reducción de las desigualdades",
      "Reduzir as desigualdades",
      "الحد من أوجه عدم المساواة",
    ],
    "Redução das desigualdades",
  ],
  [
    [
      "Sustainable cities and communities",
      "Villes et communautés durables",
      "Ciudades y comunidades sostenibles",
      "Cidades e comunidades sustentáveis",
      "مدن ومجتمعات محلية مستدامة",
    ],
  ],
  [
    [
      "Responsible consumption and production",
      "Consommation et production responsables",
      "Producción y consumo responsables",
      "Produção e consumo sustentáveis",
      "الاستهلاك والإنتاج المسؤولان",
    ],
    "Consumo e produção responsáveis",
  ],
  [
    [
      "Climate action",
      "Mesures relatives à la lutte contre les changements climatiques",
      "Acción por el clima",
      "Ação climática",
      "العمل المناخي",
    ],
    "Ação contra a mudança global do clima",
  ],
  [
    ["Life below water", "Vie aquatique", "Vida submarina", "Proteger a vida marinha", "الحياة تحت الماء"],
    "Vida na água",
  ],
  [
    ["Life on land", "Vie terrestre", "Vida de ecosistemas terrestres", "Proteger a vida terrestre", "الحياة في البرّ"],
    "Vida terrestre",
  ],
  [
    [
      "Peace, justice and strong institutions",
      "Paix, justice et institutions efficaces",
      "Paz, justicia e instituciones sólidas",
      "Paz, justiça e instituições eficazes",
      "السلام والعدل والمؤسسات القوية",
    ],
  ],
  [
    [
      "Partnerships for the goals",
      "Partenariats pour la réalisation des objectifs",
      "Alianzas para lograr los objetivos",
      "Parcerias para a implementação dos objetivos",
      "عقد الشراكات لتحقيق الأهداف",
    ],
    "Parcerias e meios de implementação",
  ],
];

export const sdgGoals: TermFact[] = goals.map(([labels, other], place) => {
  const number = String(place + 1);
  return {
    scheme: "SDG",
    code: number,
    texts: wordings(labels, undefined, [
      [`SDG ${number}`, `goal ${number}`],
      [`ODD ${number}`, `objectif ${number}`],
      [`ODS ${number}`, `objetivo ${number}`],
      [`ODS ${number}`, `objetivo ${number}`, ...(other ? [other] : [])],
      [`الهدف ${number}`],
    ]),
  };
});
