/**
 * Titles of the starter bibliography (../shared/data/publications/core.bib) in another language, by the record's key.
 * Translated by hand for this benchmark: none was published, as far as we know.
 */
export const translations: [key: string, language: string, title: string][] = [
  ["abbasi2015", "fr", "L'adaptation socioculturelle des Afghans de deuxième génération en Iran"],
  ["abel2019", "es", "Estimaciones de los flujos bilaterales de migración internacional para 200 países"],
  [
    "acosta2018",
    "pt",
    "O nacional versus o estrangeiro na América do Sul: 200 anos de direito da migração e da cidadania",
  ],
  ["acostablouin2019", "en", "Venezuelan Emigration: Latin American Responses"],
  [
    "adamspage2005",
    "fr",
    "Les migrations internationales et les transferts de fonds réduisent-ils la pauvreté dans les pays en développement?",
  ],
  ["adepoju2000", "fr", "Enjeux et tendances récentes de la migration internationale en Afrique subsaharienne"],
  ["adepoju2010", "fr", "Promouvoir l'intégration par la mobilité: la libre circulation dans la CEDEAO"],
  ["albuquerque2010", "es", "La dinámica de las fronteras: los brasiguayos en la frontera entre Brasil y Paraguay"],
  [
    "alioua2005",
    "en",
    "The Transnational Migration of Sub-Saharan Africans in the Maghreb: The Example of the Moroccan Stage",
  ],
  ["asis2006", "es", "Vivir con la migración: experiencias de los niños que se quedan en Filipinas"],
  ["audebert2012", "es", "La diáspora haitiana: territorios migratorios y redes transnacionales"],
  ["awumbila2008", "fr", "Pauvreté genrée, migration et stratégies de subsistance des porteuses à Accra, Ghana"],
  [
    "awumbila2014",
    "fr",
    "À travers des frontières artificielles: une évaluation de la migration de travail dans la région CEDEAO",
  ],
  ["bakewell2009", "ar", "الهجرة فيما بين بلدان الجنوب والتنمية البشرية: تأملات في التجارب الأفريقية"],
  [
    "benencia2012",
    "pt",
    "Participação dos imigrantes bolivianos em espaços específicos da produção hortícola na Argentina",
  ],
  ["black2011gec", "fr", "L'effet du changement environnemental sur la migration humaine"],
  ["boyer2010", "en", "Leaving to Help Those Who Stay, or Dependence on Migration: The Example of Sahelian Peasants"],
  ["brachet2009", "en", "Trans-Saharan Migrations: Towards a Cosmopolitan and Fragmented Desert (Niger)"],
  ["bredeloup2007", "en", "The Diams'pora of the Senegal River: A Sociology of African Migrations"],
  ["canales2008", "en", "Remittances and Development in Latin America: A Relationship in Search of a Theory"],
  [
    "casillas2008",
    "en",
    "The Routes of Central Americans through Mexico: A Characterisation, Main Actors and Complexities",
  ],
  ["cerrutti2009", "en", "Diagnosis of the Immigrant Populations in Argentina"],
  [
    "chauvet2014",
    "fr",
    "Les migrants de retour transfèrent-ils des normes politiques à leur pays d'origine? L'exemple du Mali",
  ],
  ["cortes2003", "en", "Notes on Migration Trends in Central America in the Second Half of the Twentieth Century"],
  ["crush2013", "es", "Vincular la seguridad alimentaria, la migración y el desarrollo"],
  ["dehaas2021", "es", "Una teoría de la migración: el marco de aspiraciones y capacidades"],
  ["docquier2012", "fr", "Mondialisation, fuite des cerveaux et développement"],
  [
    "fergany1983",
    "en",
    "Migration to Oil: Dimensions of Labour Migration to the Oil Countries and Its Effect on Development in the Arab World",
  ],
  ["fernandesfaria2012", "es", "De Haití a Brasil: el nuevo flujo migratorio"],
  ["flahaux2016", "fr", "La migration africaine: tendances, structures, déterminants"],
  ["gagnon2012", "fr", "Migration Sud-Sud en Afrique de l'Ouest: relever le défi de l'intégration des immigrés"],
  [
    "gindling2009",
    "es",
    "Migración Sur-Sur: el impacto de los inmigrantes nicaragüenses en los ingresos, la desigualdad y la pobreza en Costa Rica",
  ],
  ["graymueller2012pnas", "es", "Desastres naturales y movilidad de la población en Bangladesh"],
  ["grimson1999", "en", "Tales of Difference and Equality: Bolivians in Buenos Aires"],
  ["hujo2007", "es", "Migración Sur-Sur: desafíos para el desarrollo y la política social"],
  [
    "ibanez2008",
    "es",
    "Conflicto civil y migración forzada: los microdeterminantes y las pérdidas de bienestar del desplazamiento en Colombia",
  ],
  ["ionesco2016", "en", "The Atlas of Environmental Migration"],
  ["janmyr2016", "ar", "الهشاشة في المنفى: الوضع القانوني للاجئين السوريين في لبنان"],
  ["joseph2017", "es", "Diáspora, refugiado, migrante: perspectiva etnográfica en movilidad y transfronteriza"],
  [
    "maphosa2007",
    "fr",
    "Transferts de fonds et développement: l'impact de la migration vers l'Afrique du Sud sur les moyens d'existence ruraux dans le sud du Zimbabwe",
  ],
  [
    "martinez2014",
    "en",
    "Trends and Patterns in Latin American and Caribbean Migration around 2010 and Challenges for a Regional Agenda",
  ],
  ["mcleman2006", "fr", "La migration comme adaptation au changement climatique"],
  ["najjar2013", "en", "Foreign Labour and Issues of Identity in the Arabian Gulf"],
  ["ndiaye2010", "en", "International Migration in West Africa: A Renewed Dynamic of Regionalisation"],
  [
    "patarra2005",
    "en",
    "International Migrations from and to Contemporary Brazil: Volumes, Flows, Meanings and Policies",
  ],
  [
    "pellegrino2003",
    "en",
    "International Migration in Latin America and the Caribbean: Trends and Profiles of Migrants",
  ],
  [
    "piche2015",
    "en",
    "Between Millet and the Franc: A Century of Circular Migration in West Africa. The Case of Burkina Faso",
  ],
  ["ratha2007", "ar", "الهجرة فيما بين بلدان الجنوب والتحويلات المالية"],
  [
    "sijapati2012",
    "fr",
    "Gouverner la migration de travail au Népal: une analyse des politiques et des mécanismes institutionnels existants",
  ],
  ["silva2017", "es", "Inmigración y redes de acogida: el caso de los haitianos en Brasil"],
  [
    "souchaud2007",
    "fr",
    "Mobilité de la population et migration dans le Mercosur: la frontière du Brésil avec la Bolivie et le Paraguay",
  ],
  ["stefoni2002", "pt", "Mulheres imigrantes peruanas no Chile"],
  ["tuccio2018", "fr", "Migration de retour et transfert des normes de genre: données du Moyen-Orient"],
  [
    "zongo2003",
    "en",
    "The Burkinabè Diaspora in Côte d'Ivoire: Historical Trajectory, Recomposition of Migration Dynamics and Relations with the Country of Origin",
  ],
];

/**
 * Records of crossref-south.csl.json that are the same work, as DOIs; read one by one among all pairs that share an
 * author and a fifth of their titles' words, or half of the words.
 */
export const standingTwins: [string, string][] = [
  ["10.1111/padr.70064", "10.31235/osf.io/z8puw_v1"],
  ["10.1073/pnas.2513863123", "10.31235/osf.io/px9ew_v1"],
  ["10.1017/xps.2026.10035", "10.31235/osf.io/tvwj2_v1"],
  ["10.31235/osf.io/5a42t_v1", "10.31235/osf.io/5a42t_v2"],
  ["10.31235/osf.io/92qy5_v1", "10.31235/osf.io/92qy5_v2"],
];

/** The same of works of core.bib and core-extra.bib, written after the word list of `meaning.ts` was. */
export const heldOutTranslations: [key: string, language: string, title: string][] = [
  ["dehaas2010", "fr", "Migration et développement: une perspective théorique"],
  [
    "beauchemin2005",
    "fr",
    "La migration vers les villes au Burkina Faso: le niveau de développement des zones de départ compte-t-il?",
  ],
  ["ceriani2011", "en", "Lights and Shadows in Latin American Migration Legislation"],
  ["benencia2006", "en", "The Bolivianisation of Horticulture in Argentina"],
  ["stefoni2003", "en", "Peruvian Immigration in Chile: An Opportunity for Integration"],
  ["ibanez2008es", "en", "Forced Displacement in Colombia: A Road of No Return to Poverty"],
  ["moreira2014", "es", "Refugiados en Brasil: reflexiones acerca del proceso de integración local"],
  [
    "jubilut2007",
    "es",
    "El derecho internacional de los refugiados y su aplicación en el ordenamiento jurídico brasileño",
  ],
  [
    "moralescastro2002",
    "en",
    "Cross-Border Networks: Society, Employment and Migration between Nicaragua and Costa Rica",
  ],
  ["simon2008", "en", "The Migratory Planet in Globalisation"],
  ["lessault2013", "en", "A Statistical Look at the History of International Emigration from Senegal"],
  [
    "fergany1988",
    "en",
    "In Pursuit of a Livelihood: A Field Study of the Migration of Egyptians to Work in the Arab Countries",
  ],
  ["connellbrown2005", "fr", "Les transferts de fonds dans le Pacifique: un aperçu"],
  ["hashim2011", "fr", "La migration des enfants en Afrique"],
  ["chalcraft2009", "ar", "القفص غير المرئي: العمال المهاجرون السوريون في لبنان"],
  ["chatty2010", "fr", "Déplacement et dépossession dans le Moyen-Orient moderne"],
  ["seddon2002", "es", "La migración laboral al extranjero y la economía de remesas de Nepal"],
  ["martinez1995", "es", "Migrantes periféricos: haitianos y plantaciones azucareras de la República Dominicana"],
  ["kaur2010", "fr", "Tendances de la migration de travail et défis politiques en Asie du Sud-Est"],
  ["campbell2014", "fr", "Changement climatique et enjeux migratoires dans le Pacifique"],
  ["hugo2005", "pt", "A nova migração internacional na Ásia: desafios para a pesquisa populacional"],
  ["villen2018", "es", "(In)visibles globales: inmigración y trabajo en Brasil"],
  [
    "joseph2015tese",
    "fr",
    "Diaspora. Les dynamiques de la mobilité haïtienne au Brésil, au Suriname et en Guyane française",
  ],
  ["chanzhang1999", "es", "El sistema hukou y la migración rural-urbana en China: procesos y cambios"],
  ["ferguson2003", "es", "Migración en el Caribe: Haití, la República Dominicana y más allá"],
  ["xiang2014", "pt", "Infraestrutura migratória"],
];
