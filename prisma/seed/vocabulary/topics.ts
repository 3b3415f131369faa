import { termId } from "@/lib/vocabulary/terms";
import type { TermFact } from "./facts";

/*
 * The hub's topics, named and described for it in its five languages; no list of others' is copied. Terms follow the
 * usage of the United Nations: the Global Compact for Migration (A/RES/73/195) and IOM's Glossary on Migration (2019).
 * Portuguese as docs/glossary.md says: words read alike on every shore; where spellings differ, Brazil's, and the others
 * among the synonyms.
 */

type Topic = Pick<TermFact, "code" | "featured" | "texts"> & { partOf?: string };

const list: Topic[] = [
  {
    code: "environmental-migration",
    featured: true,
    texts: {
      en: {
        label: "Environmental migration",
        description:
          "People who move, or cannot move, because of climate change, disasters or a slowly changing environment, and what is done with them and for them.",
        synonyms: [
          "environment and migration",
          "climate migration",
          "climate mobility",
          "climate change and migration",
          "climate refugees",
          "climate migrants",
          "environmental migrants",
          "climate displacement",
          "environmental refugees",
          "disaster displacement",
          "trapped populations",
          "drought",
          "sea level rise",
        ],
      },
      fr: {
        label: "Migrations environnementales",
        description:
          "Les personnes qui se déplacent, ou ne peuvent se déplacer, en raison des changements climatiques, de catastrophes ou d’une lente dégradation de leur environnement, et l’action menée avec elles et pour elles.",
        synonyms: [
          "environnement et migrations",
          "migration climatique",
          "mobilité climatique",
          "changement climatique et migration",
          "réfugiés climatiques",
          "migrants climatiques",
          "migrants environnementaux",
          "déplacés climatiques",
          "réfugiés environnementaux",
          "déplacements liés aux catastrophes",
          "populations piégées",
          "sécheresse",
          "élévation du niveau de la mer",
        ],
      },
      es: {
        label: "Migración ambiental",
        description:
          "Las personas que se desplazan, o no pueden desplazarse, a causa del cambio climático, los desastres o el lento deterioro de su entorno, y lo que se hace con ellas y por ellas.",
        synonyms: [
          "medio ambiente y migración",
          "migración climática",
          "movilidad climática",
          "cambio climático y migración",
          "refugiados climáticos",
          "migrantes climáticos",
          "migrantes ambientales",
          "desplazados climáticos",
          "refugiados ambientales",
          "desplazamiento por desastres",
          "poblaciones atrapadas",
          "sequía",
          "aumento del nivel del mar",
        ],
      },
      pt: {
        label: "Migração ambiental",
        description:
          "As pessoas que se deslocam, ou não podem deslocar-se, por causa das mudanças climáticas, de catástrofes ou da lenta degradação do seu ambiente, e o que se faz com elas e por elas.",
        synonyms: [
          "ambiente e migração",
          "meio ambiente e migração",
          "migração climática",
          "mobilidade climática",
          "alterações climáticas e migração",
          "mudanças climáticas e migração",
          "refugiados climáticos",
          "migrantes climáticos",
          "migrantes ambientais",
          "deslocados climáticos",
          "refugiados ambientais",
          "deslocação por catástrofes",
          "deslocamento por desastres",
          "seca",
          "subida do nível do mar",
        ],
      },
      ar: {
        label: "الهجرة البيئية",
        description:
          "الأشخاص الذين ينتقلون، أو يعجزون عن الانتقال، بسبب تغير المناخ أو الكوارث أو التدهور البطيء في بيئتهم، وما يُتخذ معهم ومن أجلهم من تدابير.",
        synonyms: [
          "البيئة والهجرة",
          "الهجرة المناخية",
          "التنقل المناخي",
          "تغير المناخ والهجرة",
          "لاجئو المناخ",
          "مهاجرو المناخ",
          "المهاجرون البيئيون",
          "النازحون بسبب المناخ",
          "اللاجئون البيئيون",
          "النزوح بسبب الكوارث",
          "الجفاف",
          "ارتفاع مستوى سطح البحر",
        ],
      },
    },
  },
  {
    code: "planned-relocation",
    partOf: "environmental-migration",
    texts: {
      en: {
        label: "Planned relocation",
        description:
          "Moving communities out of harm's way and settling them elsewhere, as planned by or with their authorities.",
        synonyms: ["community relocation", "managed retreat", "climate relocation", "resettlement of communities"],
      },
      fr: {
        label: "Relocalisation planifiée",
        description:
          "Le déplacement de communautés exposées et leur installation en lieu sûr, planifiés par les autorités ou avec elles.",
        synonyms: [
          "réinstallation planifiée",
          "relocalisation de communautés",
          "retrait planifié",
          "recul stratégique",
        ],
      },
      es: {
        label: "Reubicación planificada",
        description:
          "El traslado de comunidades expuestas y su asentamiento en un lugar seguro, planificados por las autoridades o con ellas.",
        synonyms: ["relocalización planificada", "reubicación de comunidades", "retirada planificada"],
      },
      pt: {
        label: "Relocalização planificada",
        description:
          "A transferência de comunidades expostas e a sua instalação em lugar seguro, planificadas pelas autoridades ou com elas.",
        synonyms: [
          "realocação planejada",
          "relocalização planejada",
          "relocalização planeada",
          "reassentamento planeado",
          "realocação de comunidades",
        ],
      },
      ar: {
        label: "إعادة التوطين المخطط لها",
        description: "نقل المجتمعات المعرَّضة للخطر وإقامتها في مكان آمن وفق خطة تضعها السلطات أو تشارك في وضعها.",
        synonyms: ["النقل المخطط له", "الانتقال المخطط له", "نقل المجتمعات المحلية", "الانسحاب المنظم"],
      },
    },
  },
  {
    code: "social-and-cultural-transfers",
    featured: true,
    texts: {
      en: {
        label: "Social and cultural transfers",
        description:
          "Ideas, practices, skills, tastes and ties that travel with migrants, and how they change the places they leave, cross and settle in.",
        synonyms: [
          "social remittances",
          "cultural remittances",
          "political remittances",
          "transnationalism",
          "transnational ties",
          "cultural exchange",
        ],
      },
      fr: {
        label: "Transferts sociaux et culturels",
        description:
          "Les idées, les pratiques, les savoir-faire, les goûts et les liens qui circulent avec les migrants, et la façon dont ils transforment les lieux de départ, de passage et d’installation.",
        synonyms: [
          "remises sociales",
          "transferts immatériels",
          "transferts culturels",
          "transferts politiques",
          "transnationalisme",
          "liens transnationaux",
          "échanges culturels",
        ],
      },
      es: {
        label: "Transferencias sociales y culturales",
        description:
          "Las ideas, las prácticas, los saberes, los gustos y los vínculos que viajan con las personas migrantes, y cómo transforman los lugares de partida, de tránsito y de llegada.",
        synonyms: [
          "remesas sociales",
          "remesas culturales",
          "remesas políticas",
          "transnacionalismo",
          "vínculos transnacionales",
          "intercambio cultural",
        ],
      },
      pt: {
        label: "Transferências sociais e culturais",
        description:
          "As ideias, as práticas, os saberes, os gostos e os laços que viajam com as pessoas migrantes, e o modo como transformam os lugares de partida, de passagem e de chegada.",
        synonyms: [
          "remessas sociais",
          "remessas culturais",
          "remessas políticas",
          "transnacionalismo",
          "laços transnacionais",
          "intercâmbio cultural",
        ],
      },
      ar: {
        label: "التحويلات الاجتماعية والثقافية",
        description:
          "الأفكار والممارسات والمهارات والأذواق والروابط التي تنتقل مع المهاجرين، وكيف تغيّر الأماكن التي يغادرونها أو يعبرونها أو يستقرون فيها.",
        synonyms: ["التحويلات الاجتماعية", "التحويلات الثقافية", "الروابط العابرة للحدود", "التبادل الثقافي"],
      },
    },
  },
  {
    code: "labour-mobility",
    texts: {
      en: {
        label: "Labour mobility",
        description:
          "Migration for work: recruitment, contracts, working conditions, protection and the rules that govern them.",
        synonyms: [
          "labor mobility",
          "labour migration",
          "labor migration",
          "migrant workers",
          "labour migrants",
          "domestic workers",
          "seasonal migration",
          "recruitment",
          "kafala",
          "temporary migration",
          "guest workers",
        ],
      },
      fr: {
        label: "Mobilité de la main-d’œuvre",
        description:
          "Les migrations pour le travail : recrutement, contrats, conditions d’emploi, protection et règles qui les encadrent.",
        synonyms: [
          "migration de travail",
          "migrations professionnelles",
          "travailleurs migrants",
          "migrants économiques",
          "travailleurs domestiques",
          "migration saisonnière",
          "recrutement",
          "migration temporaire",
        ],
      },
      es: {
        label: "Movilidad laboral",
        description:
          "La migración por trabajo: contratación, contratos, condiciones de empleo, protección y normas que la rigen.",
        synonyms: [
          "migración laboral",
          "trabajadores migrantes",
          "trabajadoras del hogar",
          "trabajo doméstico",
          "migración estacional",
          "contratación",
          "migración temporal",
        ],
      },
      pt: {
        label: "Mobilidade laboral",
        description:
          "A migração por trabalho: recrutamento, contratos, condições de emprego, proteção e regras que a regem.",
        synonyms: [
          "migração laboral",
          "mobilidade do trabalho",
          "trabalhadores migrantes",
          "trabalho doméstico",
          "migração sazonal",
          "recrutamento",
          "migração temporária",
        ],
      },
      ar: {
        label: "تنقل العمالة",
        description: "الهجرة من أجل العمل: التوظيف والعقود وظروف العمل والحماية والقواعد المنظِّمة لها.",
        synonyms: [
          "هجرة العمالة",
          "هجرة اليد العاملة",
          "العمال المهاجرون",
          "العمالة الوافدة",
          "العمالة المنزلية",
          "الهجرة الموسمية",
          "استقدام العمالة",
          "نظام الكفالة",
        ],
      },
    },
  },
  {
    code: "migration-governance",
    texts: {
      en: {
        label: "Migration governance",
        description:
          "Laws, policies, institutions and agreements by which states and others steer migration, from the town hall to the United Nations.",
        synonyms: [
          "migration policy",
          "migration management",
          "immigration policy",
          "border management",
          "global compact for migration",
          "externalisation",
          "bilateral agreements",
        ],
      },
      fr: {
        label: "Gouvernance des migrations",
        description:
          "Les lois, les politiques, les institutions et les accords par lesquels les États et d’autres acteurs orientent les migrations, de la commune aux Nations Unies.",
        synonyms: [
          "politique migratoire",
          "gestion des migrations",
          "politique d'immigration",
          "gestion des frontières",
          "pacte mondial sur les migrations",
          "externalisation",
          "accords bilatéraux",
        ],
      },
      es: {
        label: "Gobernanza de la migración",
        description:
          "Las leyes, las políticas, las instituciones y los acuerdos con los que los Estados y otros actores orientan la migración, desde el municipio hasta las Naciones Unidas.",
        synonyms: [
          "gobernanza migratoria",
          "política migratoria",
          "gestión de la migración",
          "gestión fronteriza",
          "pacto mundial para la migración",
          "externalización",
          "acuerdos bilaterales",
        ],
      },
      pt: {
        label: "Governança das migrações",
        description:
          "As leis, as políticas, as instituições e os acordos com que os Estados e outros atores orientam as migrações, do município às Nações Unidas.",
        synonyms: [
          "governação das migrações",
          "governança da migração",
          "governança migratória",
          "política migratória",
          "gestão das migrações",
          "gestão de fronteiras",
          "pacto global para as migrações",
          "externalização",
          "acordos bilaterais",
        ],
      },
      ar: {
        label: "حوكمة الهجرة",
        description:
          "القوانين والسياسات والمؤسسات والاتفاقات التي توجّه بها الدول وسائر الجهات الفاعلة الهجرة، من البلدية إلى الأمم المتحدة.",
        synonyms: [
          "سياسات الهجرة",
          "إدارة الهجرة",
          "إدارة الحدود",
          "الاتفاق العالمي من أجل الهجرة",
          "الاتفاقات الثنائية",
        ],
      },
    },
  },
  {
    code: "regional-integration-and-free-movement",
    partOf: "migration-governance",
    texts: {
      en: {
        label: "Regional integration and free movement",
        description:
          "Free movement, residence and mutual recognition within regional communities such as ECOWAS, EAC, SADC, MERCOSUR, CARICOM and ASEAN.",
        synonyms: [
          "free movement of persons",
          "freedom of movement",
          "regional economic communities",
          "African Union",
          "visa-free travel",
        ],
      },
      fr: {
        label: "Intégration régionale et libre circulation",
        description:
          "La libre circulation, le droit de séjour et la reconnaissance mutuelle au sein de communautés régionales telles que la CEDEAO, la CAE, la SADC, le MERCOSUR, la CARICOM et l’ASEAN.",
        synonyms: [
          "libre circulation des personnes",
          "liberté de circulation",
          "communautés économiques régionales",
          "Union africaine",
          "CEDEAO",
        ],
      },
      es: {
        label: "Integración regional y libre circulación",
        description:
          "La libre circulación, la residencia y el reconocimiento mutuo en comunidades regionales como la CEDEAO, la CAO, la SADC, el MERCOSUR, la CARICOM y la ASEAN.",
        synonyms: [
          "libre circulación de personas",
          "libertad de circulación",
          "libre movilidad",
          "comunidades económicas regionales",
          "acuerdo de residencia del MERCOSUR",
        ],
      },
      pt: {
        label: "Integração regional e livre circulação",
        description:
          "A livre circulação, a residência e o reconhecimento mútuo em comunidades regionais como a CEDEAO, a CAO, a SADC, o MERCOSUL, a CPLP e a ASEAN.",
        synonyms: [
          "livre circulação de pessoas",
          "liberdade de circulação",
          "comunidades económicas regionais",
          "comunidades econômicas regionais",
          "MERCOSUL",
        ],
      },
      ar: {
        label: "التكامل الإقليمي وحرية التنقل",
        description:
          "حرية التنقل والإقامة والاعتراف المتبادل داخل التجمعات الإقليمية، مثل الجماعة الاقتصادية لدول غرب أفريقيا والسوق المشتركة لبلدان المخروط الجنوبي ورابطة أمم جنوب شرق آسيا.",
        synonyms: ["حرية تنقل الأشخاص", "حرية الحركة", "الجماعات الاقتصادية الإقليمية", "الاندماج الإقليمي"],
      },
    },
  },
  {
    code: "irregular-migration-and-trafficking",
    partOf: "migration-governance",
    texts: {
      en: {
        label: "Irregular migration and trafficking",
        description:
          "Migration outside the law of the states concerned, smuggling of migrants, trafficking in persons, and deaths and disappearances on the way.",
        synonyms: [
          "irregular migration",
          "undocumented migrants",
          "human trafficking",
          "trafficking in persons",
          "migrant smuggling",
          "modern slavery",
          "missing migrants",
          "regularisation",
        ],
      },
      fr: {
        label: "Migration irrégulière et traite des personnes",
        description:
          "Les migrations hors du cadre légal des États concernés, le trafic de migrants, la traite des personnes, ainsi que les décès et disparitions en route.",
        synonyms: [
          "migration irrégulière",
          "sans-papiers",
          "migrants en situation irrégulière",
          "traite des êtres humains",
          "trafic de migrants",
          "esclavage moderne",
          "migrants disparus",
          "régularisation",
        ],
      },
      es: {
        label: "Migración irregular y trata de personas",
        description:
          "La migración al margen de las leyes de los Estados, el tráfico ilícito de migrantes, la trata de personas y las muertes y desapariciones en ruta.",
        synonyms: [
          "migración irregular",
          "indocumentados",
          "migrantes en situación irregular",
          "trata de personas",
          "tráfico ilícito de migrantes",
          "esclavitud moderna",
          "migrantes desaparecidos",
          "regularización",
        ],
      },
      pt: {
        label: "Migração irregular e tráfico de pessoas",
        description:
          "A migração à margem das leis dos Estados, o contrabando de migrantes, o tráfico de pessoas e as mortes e desaparecimentos no caminho.",
        synonyms: [
          "migração irregular",
          "indocumentados",
          "migrantes em situação irregular",
          "tráfico de seres humanos",
          "contrabando de migrantes",
          "auxílio à imigração ilegal",
          "escravatura moderna",
          "migrantes desaparecidos",
          "regularização",
        ],
      },
      ar: {
        label: "الهجرة غير النظامية والاتجار بالأشخاص",
        description:
          "الهجرة المخالفة للقوانين المعمول بها في الدول المعنية، وتهريب المهاجرين، والاتجار بالأشخاص، والوفاة والاختفاء في الطريق.",
        synonyms: [
          "الهجرة غير النظامية",
          "الهجرة غير القانونية",
          "الاتجار بالبشر",
          "تهريب المهاجرين",
          "الرق الحديث",
          "المهاجرون المفقودون",
          "تسوية أوضاع المهاجرين",
        ],
      },
    },
  },
  {
    code: "return-and-reintegration",
    partOf: "migration-governance",
    texts: {
      en: {
        label: "Return and reintegration",
        description: "Going back, by choice or by force, and making a life again in the country or place of origin.",
        synonyms: [
          "return migration",
          "returnees",
          "reintegration",
          "voluntary return",
          "repatriation",
          "deportation",
          "readmission",
        ],
      },
      fr: {
        label: "Retour et réintégration",
        description:
          "Le retour, choisi ou contraint, et la reconstruction d’une vie dans le pays ou le lieu d’origine.",
        synonyms: [
          "migration de retour",
          "migrants de retour",
          "réintégration",
          "retour volontaire",
          "rapatriement",
          "expulsion",
          "réadmission",
        ],
      },
      es: {
        label: "Retorno y reintegración",
        description: "El regreso, elegido o forzado, y la reconstrucción de la vida en el país o lugar de origen.",
        synonyms: [
          "migración de retorno",
          "retornados",
          "reintegración",
          "retorno voluntario",
          "repatriación",
          "deportación",
          "readmisión",
        ],
      },
      pt: {
        label: "Retorno e reintegração",
        description: "O regresso, escolhido ou forçado, e a reconstrução da vida no país ou lugar de origem.",
        synonyms: [
          "regresso e reintegração",
          "migração de retorno",
          "retornados",
          "reintegração",
          "retorno voluntário",
          "repatriamento",
          "deportação",
          "readmissão",
        ],
      },
      ar: {
        label: "العودة وإعادة الإدماج",
        description: "الرجوع طوعًا أو قسرًا، واستئناف الحياة في بلد المنشأ أو مكان المنشأ.",
        synonyms: [
          "هجرة العودة",
          "العائدون",
          "إعادة الإدماج",
          "العودة الطوعية",
          "الإعادة إلى الوطن",
          "الترحيل",
          "إعادة القبول",
        ],
      },
    },
  },
  {
    code: "development-and-poverty",
    texts: {
      en: {
        label: "Development and poverty",
        description:
          "How migration bears on development, inequality and poverty, in places of origin, transit and destination.",
        synonyms: [
          "migration and development",
          "inequality",
          "poverty reduction",
          "livelihoods",
          "economic development",
          "brain drain",
          "brain circulation",
        ],
      },
      fr: {
        label: "Développement et pauvreté",
        description:
          "Les effets des migrations sur le développement, les inégalités et la pauvreté, dans les lieux d’origine, de transit et de destination.",
        synonyms: [
          "migration et développement",
          "codéveloppement",
          "inégalités",
          "réduction de la pauvreté",
          "développement économique",
          "fuite des cerveaux",
          "circulation des compétences",
        ],
      },
      es: {
        label: "Desarrollo y pobreza",
        description:
          "Los efectos de la migración en el desarrollo, la desigualdad y la pobreza, en los lugares de origen, tránsito y destino.",
        synonyms: [
          "migración y desarrollo",
          "codesarrollo",
          "desigualdad",
          "reducción de la pobreza",
          "desarrollo económico",
          "fuga de cerebros",
          "circulación de cerebros",
        ],
      },
      pt: {
        label: "Desenvolvimento e pobreza",
        description:
          "Os efeitos da migração no desenvolvimento, na desigualdade e na pobreza, nos lugares de origem, trânsito e destino.",
        synonyms: [
          "migração e desenvolvimento",
          "codesenvolvimento",
          "desigualdade",
          "redução da pobreza",
          "desenvolvimento económico",
          "desenvolvimento econômico",
          "fuga de cérebros",
          "circulação de cérebros",
        ],
      },
      ar: {
        label: "التنمية والفقر",
        description: "آثار الهجرة في التنمية وعدم المساواة والفقر، في أماكن المنشأ والعبور والمقصد.",
        synonyms: [
          "الهجرة والتنمية",
          "عدم المساواة",
          "الحد من الفقر",
          "التنمية الاقتصادية",
          "هجرة الأدمغة",
          "هجرة العقول",
          "تداول الأدمغة",
        ],
      },
    },
  },
  {
    code: "remittances",
    partOf: "development-and-poverty",
    texts: {
      en: {
        label: "Remittances",
        description:
          "Money and goods that migrants send to their families and communities: how much, at what cost, through which channels, to what effect.",
        synonyms: [
          "remittance",
          "money transfers",
          "transfers",
          "financial inclusion",
          "transfer costs",
          "mobile money",
          "hawala",
        ],
      },
      fr: {
        label: "Transferts de fonds",
        description:
          "L’argent et les biens que les migrants envoient à leurs familles et à leurs communautés : montants, coûts, circuits, effets.",
        synonyms: [
          "envois de fonds",
          "remises",
          "transferts d'argent",
          "transferts monétaires",
          "transferts des migrants",
          "inclusion financière",
          "coût des transferts",
          "argent mobile",
        ],
      },
      es: {
        label: "Remesas",
        description:
          "El dinero y los bienes que las personas migrantes envían a sus familias y comunidades: cuánto, a qué costo, por qué canales, con qué efectos.",
        synonyms: [
          "envío de dinero",
          "transferencias de dinero",
          "remesas familiares",
          "inclusión financiera",
          "costo de las remesas",
          "dinero móvil",
        ],
      },
      pt: {
        label: "Remessas",
        description:
          "O dinheiro e os bens que as pessoas migrantes enviam às famílias e comunidades: quanto, a que custo, por que canais, com que efeitos.",
        synonyms: [
          "remessas de migrantes",
          "remessas de emigrantes",
          "transferências de dinheiro",
          "inclusão financeira",
          "custo das remessas",
          "dinheiro móvel",
        ],
      },
      ar: {
        label: "تحويلات المهاجرين",
        description: "ما يرسله المهاجرون من أموال وسلع إلى أسرهم ومجتمعاتهم: مقداره وكلفته وقنواته وآثاره.",
        synonyms: [
          "التحويلات المالية",
          "التحويلات",
          "الحوالات المالية",
          "تحويل الأموال",
          "الشمول المالي",
          "تكلفة التحويلات",
          "الحوالة",
        ],
      },
    },
  },
  {
    code: "diaspora-engagement",
    partOf: "development-and-poverty",
    texts: {
      en: {
        label: "Diaspora engagement",
        description:
          "What emigrants and their descendants do for their countries of origin, and how states and associations work with them.",
        synonyms: [
          "diaspora",
          "diasporas",
          "emigrants",
          "hometown associations",
          "diaspora investment",
          "overseas voting",
        ],
      },
      fr: {
        label: "Mobilisation des diasporas",
        description:
          "L’action des émigrés et de leurs descendants pour leur pays d’origine, et la manière dont les États et les associations travaillent avec eux.",
        synonyms: [
          "diaspora",
          "diasporas",
          "émigrés",
          "associations de ressortissants",
          "investissement de la diaspora",
          "vote à l'étranger",
        ],
      },
      es: {
        label: "Vinculación con la diáspora",
        description:
          "Lo que hacen las personas emigradas y sus descendientes por sus países de origen, y cómo trabajan con ellas los Estados y las asociaciones.",
        synonyms: [
          "diáspora",
          "diásporas",
          "emigrados",
          "asociaciones de oriundos",
          "clubes de oriundos",
          "inversión de la diáspora",
          "voto en el exterior",
        ],
      },
      pt: {
        label: "Envolvimento da diáspora",
        description:
          "O que fazem os emigrantes e os seus descendentes pelos países de origem, e como os Estados e as associações trabalham com eles.",
        synonyms: [
          "engajamento da diáspora",
          "diáspora",
          "diásporas",
          "emigrantes",
          "associações de migrantes",
          "investimento da diáspora",
          "voto no exterior",
        ],
      },
      ar: {
        label: "إشراك المغتربين",
        description: "ما يقدمه المغتربون وأبناؤهم لبلدانهم الأصلية، وكيف تتعاون معهم الدول والجمعيات.",
        synonyms: [
          "المغتربون",
          "الجاليات في الخارج",
          "الشتات",
          "روابط أبناء البلد",
          "استثمارات المغتربين",
          "تصويت المغتربين",
        ],
      },
    },
  },
  {
    code: "food-security-and-rural-livelihoods",
    partOf: "development-and-poverty",
    texts: {
      en: {
        label: "Food security and rural livelihoods",
        description: "Migration's part in feeding households and in farming, herding and fishing communities.",
        synonyms: [
          "food security",
          "rural livelihoods",
          "agriculture",
          "pastoralism",
          "rural migration",
          "farm workers",
          "land",
        ],
      },
      fr: {
        label: "Sécurité alimentaire et moyens de subsistance ruraux",
        description:
          "Le rôle des migrations dans l’alimentation des ménages et dans les communautés d’agriculteurs, d’éleveurs et de pêcheurs.",
        synonyms: [
          "sécurité alimentaire",
          "moyens de subsistance ruraux",
          "agriculture",
          "pastoralisme",
          "migration rurale",
          "ouvriers agricoles",
          "foncier",
        ],
      },
      es: {
        label: "Seguridad alimentaria y medios de vida rurales",
        description:
          "El papel de la migración en la alimentación de los hogares y en las comunidades agrícolas, ganaderas y pesqueras.",
        synonyms: [
          "seguridad alimentaria",
          "medios de vida rurales",
          "agricultura",
          "pastoreo",
          "migración rural",
          "jornaleros agrícolas",
          "tierra",
        ],
      },
      pt: {
        label: "Segurança alimentar e meios de vida rurais",
        description:
          "O papel da migração na alimentação das famílias e nas comunidades de agricultores, pastores e pescadores.",
        synonyms: [
          "segurança alimentar",
          "meios de subsistência rurais",
          "meios de vida rurais",
          "agricultura",
          "pastorícia",
          "migração rural",
          "trabalhadores rurais",
        ],
      },
      ar: {
        label: "الأمن الغذائي وسبل العيش الريفية",
        description: "دور الهجرة في غذاء الأسر المعيشية وفي مجتمعات المزارعين والرعاة والصيادين.",
        synonyms: [
          "الأمن الغذائي",
          "سبل العيش الريفية",
          "سبل كسب العيش في الريف",
          "الزراعة",
          "الرعي",
          "الهجرة الريفية",
          "العمال الزراعيون",
        ],
      },
    },
  },
  {
    code: "forced-displacement",
    texts: {
      en: {
        label: "Forced displacement",
        description:
          "Refugees, asylum seekers, stateless and internally displaced people: flight, protection, hosting and lasting solutions.",
        synonyms: [
          "refugees",
          "asylum",
          "asylum seekers",
          "internally displaced persons",
          "IDPs",
          "statelessness",
          "conflict displacement",
          "refugee camps",
          "durable solutions",
        ],
      },
      fr: {
        label: "Déplacements forcés",
        description:
          "Réfugiés, demandeurs d’asile, apatrides et personnes déplacées dans leur propre pays : fuite, protection, accueil et solutions durables.",
        synonyms: [
          "réfugiés",
          "asile",
          "demandeurs d'asile",
          "personnes déplacées",
          "déplacés internes",
          "apatridie",
          "camps de réfugiés",
          "solutions durables",
        ],
      },
      es: {
        label: "Desplazamiento forzado",
        description:
          "Personas refugiadas, solicitantes de asilo, apátridas y desplazadas internas: huida, protección, acogida y soluciones duraderas.",
        synonyms: [
          "refugiados",
          "asilo",
          "solicitantes de asilo",
          "desplazados internos",
          "apatridia",
          "campamentos de refugiados",
          "soluciones duraderas",
          "refugio",
        ],
      },
      pt: {
        label: "Deslocamento forçado",
        description:
          "Pessoas refugiadas, requerentes de asilo, apátridas e deslocadas internas: fuga, proteção, acolhimento e soluções duradouras.",
        synonyms: [
          "deslocação forçada",
          "refugiados",
          "asilo",
          "requerentes de asilo",
          "solicitantes de refúgio",
          "deslocados internos",
          "apatridia",
          "campos de refugiados",
          "soluções duradouras",
        ],
      },
      ar: {
        label: "النزوح القسري",
        description:
          "اللاجئون وطالبو اللجوء وعديمو الجنسية والنازحون داخليًا: الفرار والحماية والاستضافة والحلول الدائمة.",
        synonyms: [
          "التهجير القسري",
          "اللاجئون",
          "اللجوء",
          "طالبو اللجوء",
          "النازحون داخليا",
          "انعدام الجنسية",
          "مخيمات اللاجئين",
          "الحلول الدائمة",
        ],
      },
    },
  },
  {
    code: "transit-migration",
    texts: {
      en: {
        label: "Transit migration",
        description:
          "Journeys through third countries, the time spent waiting there, and the places that live with it.",
        synonyms: [
          "transit countries",
          "transit",
          "migration routes",
          "journeys",
          "stranded migrants",
          "mixed migration",
        ],
      },
      fr: {
        label: "Migrations de transit",
        description:
          "Les parcours à travers des pays tiers, le temps d’attente qu’ils imposent et les lieux qui vivent avec eux.",
        synonyms: [
          "pays de transit",
          "transit",
          "routes migratoires",
          "parcours migratoires",
          "migrants bloqués",
          "migrations mixtes",
        ],
      },
      es: {
        label: "Migración en tránsito",
        description:
          "Los recorridos por terceros países, el tiempo de espera en ellos y los lugares que conviven con ese paso.",
        synonyms: [
          "países de tránsito",
          "tránsito",
          "rutas migratorias",
          "migrantes varados",
          "migración mixta",
          "caravanas",
        ],
      },
      pt: {
        label: "Migração de trânsito",
        description:
          "Os percursos por países terceiros, o tempo de espera neles passado e os lugares que com eles convivem.",
        synonyms: ["países de trânsito", "trânsito", "rotas migratórias", "migrantes retidos", "migração mista"],
      },
      ar: {
        label: "هجرة العبور",
        description: "الرحلات عبر بلدان ثالثة، ومدد الانتظار فيها، والأماكن التي تتعايش معها.",
        synonyms: [
          "بلدان العبور",
          "دول العبور",
          "العبور",
          "مسارات الهجرة",
          "طرق الهجرة",
          "المهاجرون العالقون",
          "الهجرة المختلطة",
        ],
      },
    },
  },
  {
    code: "internal-migration",
    texts: {
      en: {
        label: "Internal migration",
        description: "Migration within a country, from region to region and between countryside and town.",
        synonyms: [
          "domestic migration",
          "rural-urban migration",
          "interprovincial migration",
          "circular migration",
          "rural exodus",
        ],
      },
      fr: {
        label: "Migrations internes",
        description: "Les migrations à l’intérieur d’un pays, d’une région à l’autre et entre campagnes et villes.",
        synonyms: [
          "migration intérieure",
          "migration rurale-urbaine",
          "exode rural",
          "migration circulaire",
          "migration interrégionale",
        ],
      },
      es: {
        label: "Migración interna",
        description: "La migración dentro de un país, de una región a otra y entre el campo y la ciudad.",
        synonyms: [
          "migración campo-ciudad",
          "migración rural-urbana",
          "éxodo rural",
          "migración circular",
          "migración interprovincial",
        ],
      },
      pt: {
        label: "Migração interna",
        description: "A migração dentro de um país, de uma região para outra e entre o campo e a cidade.",
        synonyms: [
          "migração rural-urbana",
          "migração campo-cidade",
          "êxodo rural",
          "migração circular",
          "migração inter-regional",
        ],
      },
      ar: {
        label: "الهجرة الداخلية",
        description: "الهجرة داخل البلد الواحد، من إقليم إلى آخر وبين الريف والمدينة.",
        synonyms: ["الهجرة من الريف إلى الحضر", "الهجرة الريفية الحضرية", "النزوح الريفي", "الهجرة الدائرية"],
      },
    },
  },
  {
    code: "urbanisation",
    partOf: "internal-migration",
    texts: {
      en: {
        label: "Urbanisation",
        description: "Migrants in cities, and cities made by migration: housing, work, services and local policy.",
        synonyms: [
          "urbanization",
          "cities",
          "urban migration",
          "urban refugees",
          "informal settlements",
          "slums",
          "local authorities",
        ],
      },
      fr: {
        label: "Urbanisation",
        description:
          "Les migrants dans les villes, et les villes que font les migrations : logement, travail, services et politiques locales.",
        synonyms: [
          "villes",
          "migrations urbaines",
          "réfugiés urbains",
          "quartiers informels",
          "bidonvilles",
          "collectivités locales",
        ],
      },
      es: {
        label: "Urbanización",
        description:
          "Las personas migrantes en las ciudades, y las ciudades que hace la migración: vivienda, trabajo, servicios y políticas locales.",
        synonyms: [
          "ciudades",
          "migración urbana",
          "refugiados urbanos",
          "asentamientos informales",
          "barrios marginales",
          "gobiernos locales",
        ],
      },
      pt: {
        label: "Urbanização",
        description:
          "As pessoas migrantes nas cidades, e as cidades que a migração faz: habitação, trabalho, serviços e políticas locais.",
        synonyms: [
          "cidades",
          "migração urbana",
          "refugiados urbanos",
          "assentamentos informais",
          "favelas",
          "bairros informais",
          "autarquias locais",
        ],
      },
      ar: {
        label: "التحضر",
        description: "المهاجرون في المدن، والمدن التي تصنعها الهجرة: السكن والعمل والخدمات والسياسات المحلية.",
        synonyms: [
          "التوسع الحضري",
          "المدن",
          "الهجرة الحضرية",
          "اللاجئون في المدن",
          "المستوطنات العشوائية",
          "الأحياء الفقيرة",
          "السلطات المحلية",
        ],
      },
    },
  },
  {
    code: "social-cohesion",
    texts: {
      en: {
        label: "Social cohesion",
        description:
          "Living together where migrants arrive: inclusion, identity, belonging, discrimination and xenophobia.",
        synonyms: [
          "integration",
          "inclusion",
          "xenophobia",
          "racism",
          "discrimination",
          "host communities",
          "belonging",
          "citizenship",
        ],
      },
      fr: {
        label: "Cohésion sociale",
        description:
          "Vivre ensemble là où arrivent des migrants : inclusion, identité, appartenance, discriminations et xénophobie.",
        synonyms: [
          "intégration",
          "inclusion",
          "xénophobie",
          "racisme",
          "discrimination",
          "communautés d'accueil",
          "appartenance",
          "citoyenneté",
        ],
      },
      es: {
        label: "Cohesión social",
        description:
          "La convivencia donde llegan personas migrantes: inclusión, identidad, pertenencia, discriminación y xenofobia.",
        synonyms: [
          "integración",
          "inclusión",
          "xenofobia",
          "racismo",
          "discriminación",
          "comunidades de acogida",
          "pertenencia",
          "ciudadanía",
        ],
      },
      pt: {
        label: "Coesão social",
        description:
          "A convivência onde chegam pessoas migrantes: inclusão, identidade, pertença, discriminação e xenofobia.",
        synonyms: [
          "integração",
          "inclusão",
          "xenofobia",
          "racismo",
          "discriminação",
          "comunidades de acolhimento",
          "pertença",
          "pertencimento",
          "cidadania",
        ],
      },
      ar: {
        label: "التماسك الاجتماعي",
        description: "العيش المشترك حيث يصل المهاجرون: الإدماج والهوية والانتماء والتمييز وكراهية الأجانب.",
        synonyms: [
          "الاندماج",
          "الإدماج",
          "كراهية الأجانب",
          "العنصرية",
          "التمييز",
          "المجتمعات المضيفة",
          "الانتماء",
          "المواطنة",
        ],
      },
    },
  },
  {
    code: "human-rights",
    texts: {
      en: {
        label: "Human rights",
        description:
          "The rights of all migrants and members of their families, and how they are claimed, protected or denied.",
        synonyms: [
          "migrants' rights",
          "rights of migrants",
          "access to justice",
          "detention",
          "non-refoulement",
          "legal protection",
        ],
      },
      fr: {
        label: "Droits humains",
        description:
          "Les droits de tous les migrants et des membres de leur famille, et la façon dont ils sont revendiqués, protégés ou niés.",
        synonyms: [
          "droits de l'homme",
          "droits des migrants",
          "accès à la justice",
          "rétention",
          "détention",
          "non-refoulement",
          "protection juridique",
        ],
      },
      es: {
        label: "Derechos humanos",
        description:
          "Los derechos de todas las personas migrantes y de sus familiares, y cómo se reclaman, se protegen o se niegan.",
        synonyms: [
          "derechos de los migrantes",
          "derechos de las personas migrantes",
          "acceso a la justicia",
          "detención",
          "no devolución",
          "protección jurídica",
        ],
      },
      pt: {
        label: "Direitos humanos",
        description:
          "Os direitos de todas as pessoas migrantes e dos seus familiares, e como são reclamados, protegidos ou negados.",
        synonyms: [
          "direitos dos migrantes",
          "acesso à justiça",
          "detenção",
          "não repulsão",
          "não devolução",
          "proteção jurídica",
        ],
      },
      ar: {
        label: "حقوق الإنسان",
        description: "حقوق جميع المهاجرين وأفراد أسرهم، وكيف يُطالَب بها أو تُحمى أو تُنكَر.",
        synonyms: ["حقوق المهاجرين", "الوصول إلى العدالة", "الاحتجاز", "عدم الإعادة القسرية", "الحماية القانونية"],
      },
    },
  },
  {
    code: "gender",
    texts: {
      en: {
        label: "Gender",
        description:
          "How gender shapes migration and migration shapes gender: women, men, families, care and sexuality.",
        synonyms: [
          "women",
          "migrant women",
          "feminisation of migration",
          "masculinities",
          "care work",
          "gender-based violence",
          "LGBTI",
          "families",
        ],
      },
      fr: {
        label: "Genre",
        description:
          "Comment le genre façonne les migrations et comment les migrations façonnent le genre : femmes, hommes, familles, soin et sexualité.",
        synonyms: [
          "femmes",
          "femmes migrantes",
          "féminisation des migrations",
          "masculinités",
          "travail du soin",
          "violences fondées sur le genre",
          "familles",
        ],
      },
      es: {
        label: "Género",
        description:
          "Cómo el género configura la migración y la migración el género: mujeres, hombres, familias, cuidados y sexualidad.",
        synonyms: [
          "mujeres",
          "mujeres migrantes",
          "feminización de la migración",
          "masculinidades",
          "cuidados",
          "violencia de género",
          "familias",
        ],
      },
      pt: {
        label: "Gênero",
        description:
          "Como o gênero molda a migração e a migração molda o gênero: mulheres, homens, famílias, cuidados e sexualidade.",
        synonyms: [
          "género",
          "mulheres",
          "mulheres migrantes",
          "feminização da migração",
          "masculinidades",
          "trabalho de cuidado",
          "violência de género",
          "violência de gênero",
          "famílias",
        ],
      },
      ar: {
        label: "النوع الاجتماعي",
        description: "كيف يؤثر النوع الاجتماعي في الهجرة وتؤثر الهجرة فيه: النساء والرجال والأسر والرعاية.",
        synonyms: [
          "الجندر",
          "النساء",
          "المرأة",
          "النساء المهاجرات",
          "تأنيث الهجرة",
          "أعمال الرعاية",
          "العنف القائم على النوع الاجتماعي",
          "الأسر",
        ],
      },
    },
  },
  {
    code: "children-and-youth",
    texts: {
      en: {
        label: "Children and youth",
        description:
          "Children and young people who move, alone or with others, who stay behind, or who are born to migrants.",
        synonyms: [
          "children",
          "youth",
          "young people",
          "unaccompanied minors",
          "adolescents",
          "children left behind",
          "second generation",
        ],
      },
      fr: {
        label: "Enfants et jeunes",
        description:
          "Les enfants et les jeunes qui se déplacent, seuls ou accompagnés, qui restent au pays ou qui naissent de parents migrants.",
        synonyms: [
          "enfants",
          "jeunes",
          "jeunesse",
          "mineurs non accompagnés",
          "adolescents",
          "enfants restés au pays",
          "deuxième génération",
        ],
      },
      es: {
        label: "Infancia y juventud",
        description:
          "Niñas, niños y jóvenes que se desplazan, solos o acompañados, que se quedan o que nacen de padres migrantes.",
        synonyms: [
          "niños, niñas y adolescentes",
          "niñez",
          "niños",
          "jóvenes",
          "juventud",
          "menores no acompañados",
          "adolescentes",
          "segunda generación",
        ],
      },
      pt: {
        label: "Infância e juventude",
        description:
          "Crianças e jovens que se deslocam, sós ou acompanhados, que ficam ou que nascem de pais migrantes.",
        synonyms: [
          "crianças",
          "crianças e jovens",
          "jovens",
          "juventude",
          "menores não acompanhados",
          "adolescentes",
          "segunda geração",
        ],
      },
      ar: {
        label: "الأطفال والشباب",
        description: "الأطفال والشباب الذين ينتقلون وحدهم أو مع غيرهم، أو يبقون في موطنهم، أو يولدون لأبوين مهاجرين.",
        synonyms: [
          "الأطفال",
          "الشباب",
          "القاصرون غير المصحوبين",
          "الأطفال غير المصحوبين بذويهم",
          "المراهقون",
          "الجيل الثاني",
        ],
      },
    },
  },
  {
    code: "health",
    texts: {
      en: {
        label: "Health",
        description:
          "The health of people on the move and of those around them, their access to care, and health workers who migrate.",
        synonyms: [
          "public health",
          "mental health",
          "migrant health",
          "access to healthcare",
          "COVID-19",
          "health workers",
          "HIV",
        ],
      },
      fr: {
        label: "Santé",
        description:
          "La santé des personnes en déplacement et de leur entourage, leur accès aux soins, et les soignants qui migrent.",
        synonyms: [
          "santé publique",
          "santé mentale",
          "santé des migrants",
          "accès aux soins",
          "personnel de santé",
          "VIH",
        ],
      },
      es: {
        label: "Salud",
        description:
          "La salud de las personas en movilidad y de quienes las rodean, su acceso a la atención y el personal sanitario que migra.",
        synonyms: [
          "salud pública",
          "salud mental",
          "salud de los migrantes",
          "acceso a la salud",
          "personal sanitario",
          "VIH",
        ],
      },
      pt: {
        label: "Saúde",
        description:
          "A saúde das pessoas em mobilidade e de quem as rodeia, o seu acesso aos cuidados e os profissionais de saúde que migram.",
        synonyms: [
          "saúde pública",
          "saúde mental",
          "saúde dos migrantes",
          "acesso à saúde",
          "profissionais de saúde",
          "VIH",
        ],
      },
      ar: {
        label: "الصحة",
        description: "صحة المتنقلين ومن حولهم، وحصولهم على الرعاية، والعاملون في مجال الصحة الذين يهاجرون.",
        synonyms: [
          "الصحة العامة",
          "الصحة النفسية",
          "صحة المهاجرين",
          "الحصول على الرعاية الصحية",
          "العاملون الصحيون",
          "فيروس نقص المناعة البشرية",
        ],
      },
    },
  },
  {
    code: "education-and-skills",
    texts: {
      en: {
        label: "Education and skills",
        description:
          "Schooling and training of migrants, students who go abroad, and the recognition of skills and qualifications.",
        synonyms: [
          "education",
          "student mobility",
          "international students",
          "skills",
          "recognition of qualifications",
          "training",
          "highly skilled migration",
        ],
      },
      fr: {
        label: "Éducation et compétences",
        description:
          "La scolarité et la formation des migrants, les étudiants qui partent à l’étranger et la reconnaissance des compétences et des diplômes.",
        synonyms: [
          "éducation",
          "enseignement",
          "mobilité étudiante",
          "étudiants internationaux",
          "compétences",
          "reconnaissance des qualifications",
          "formation",
          "migration qualifiée",
        ],
      },
      es: {
        label: "Educación y competencias",
        description:
          "La escolaridad y la formación de las personas migrantes, los estudiantes que salen al extranjero y el reconocimiento de competencias y títulos.",
        synonyms: [
          "educación",
          "movilidad estudiantil",
          "estudiantes internacionales",
          "competencias",
          "reconocimiento de títulos",
          "formación",
          "migración calificada",
          "migración cualificada",
        ],
      },
      pt: {
        label: "Educação e competências",
        description:
          "A escolaridade e a formação das pessoas migrantes, os estudantes que saem do país e o reconhecimento de competências e diplomas.",
        synonyms: [
          "educação",
          "mobilidade estudantil",
          "estudantes internacionais",
          "competências",
          "reconhecimento de qualificações",
          "formação",
          "migração qualificada",
        ],
      },
      ar: {
        label: "التعليم والمهارات",
        description: "تعليم المهاجرين وتدريبهم، والطلاب الذين يدرسون في الخارج، والاعتراف بالمهارات والشهادات.",
        synonyms: [
          "التعليم",
          "الحراك الطلابي",
          "الطلاب الدوليون",
          "المهارات",
          "الاعتراف بالمؤهلات",
          "التدريب",
          "هجرة الكفاءات",
        ],
      },
    },
  },
  {
    code: "data-and-measurement",
    texts: {
      en: {
        label: "Data and measurement",
        description:
          "Statistics, definitions, methods and sources by which migration is counted, estimated and forecast.",
        synonyms: [
          "migration data",
          "statistics",
          "methodology",
          "census",
          "surveys",
          "estimates",
          "forecasting",
          "big data",
          "bibliometrics",
        ],
      },
      fr: {
        label: "Données et mesure",
        description:
          "Les statistiques, les définitions, les méthodes et les sources qui servent à dénombrer, à estimer et à prévoir les migrations.",
        synonyms: [
          "données migratoires",
          "statistiques",
          "méthodologie",
          "recensement",
          "enquêtes",
          "estimations",
          "prévisions",
          "mégadonnées",
        ],
      },
      es: {
        label: "Datos y medición",
        description:
          "Las estadísticas, las definiciones, los métodos y las fuentes con que se cuenta, se estima y se prevé la migración.",
        synonyms: [
          "datos sobre migración",
          "estadísticas",
          "metodología",
          "censo",
          "encuestas",
          "estimaciones",
          "pronósticos",
          "macrodatos",
        ],
      },
      pt: {
        label: "Dados e medição",
        description:
          "As estatísticas, as definições, os métodos e as fontes com que a migração se conta, se estima e se prevê.",
        synonyms: [
          "dados sobre migração",
          "estatísticas",
          "metodologia",
          "censo",
          "recenseamento",
          "inquéritos",
          "estimativas",
          "previsões",
          "megadados",
        ],
      },
      ar: {
        label: "البيانات والقياس",
        description: "الإحصاءات والتعاريف والأساليب والمصادر التي تُعدّ بها الهجرة وتُقدَّر ويُتنبأ بها.",
        synonyms: [
          "بيانات الهجرة",
          "الإحصاءات",
          "المنهجية",
          "التعداد السكاني",
          "المسوح",
          "التقديرات",
          "التوقعات",
          "البيانات الضخمة",
        ],
      },
    },
  },
];

export const topics: TermFact[] = list.map(({ partOf, ...topic }) => ({
  scheme: "TOPIC",
  parent: partOf && termId("TOPIC", partOf),
  ...topic,
}));
