import { type InFive, type TermFact, wordings } from "./facts";

/*
 * The 23 objectives of the Global Compact for Safe, Orderly and Regular Migration. Labels: the short titles of the
 * United Nations Network on Migration (English, French, Spanish; Arabic and Portuguese translated for the hub).
 * Descriptions: the objectives' full titles in General Assembly resolution A/RES/73/195, annex, paragraph 16, in the
 * official languages; Portuguese after the usage of IOM.
 */
const objectives: [labels: InFive<string>, titles: InFive<string>][] = [
  [
    ["Data", "Données", "Datos", "Dados", "البيانات"],
    [
      "Collect and utilize accurate and disaggregated data as a basis for evidence-based policies",
      "Collecter et utiliser des données précises et ventilées qui serviront à l’élaboration de politiques fondées sur la connaissance des faits",
      "Recopilar y utilizar datos exactos y desglosados para formular políticas con base empírica",
      "Recolher e utilizar dados precisos e desagregados como base para políticas fundamentadas em evidências",
      "جمع واستخدام بيانات دقيقة ومصنفة كأساس لسياسات قائمة على الأدلة",
    ],
  ],
  [
    [
      "Minimize adverse drivers",
      "Lutter contre les facteurs négatifs",
      "Minimizar factores adversos",
      "Minimizar os fatores adversos",
      "تقليص الدوافع السلبية",
    ],
    [
      "Minimize the adverse drivers and structural factors that compel people to leave their country of origin",
      "Lutter contre les facteurs négatifs et les problèmes structurels qui poussent des personnes à quitter leur pays d’origine",
      "Minimizar los factores adversos y estructurales que obligan a las personas a abandonar su país de origen",
      "Minimizar os fatores adversos e estruturais que obrigam as pessoas a deixar o seu país de origem",
      "تقليص الدوافع السلبية والعوامل الهيكلية التي تضطر الناس إلى مغادرة بلدهم الأصلي",
    ],
  ],
  [
    [
      "Information provision",
      "Fourniture d’informations",
      "Proporcionar información",
      "Prestação de informações",
      "توفير المعلومات",
    ],
    [
      "Provide accurate and timely information at all stages of migration",
      "Fournir dans les meilleurs délais des informations exactes à toutes les étapes de la migration",
      "Proporcionar información exacta y oportuna en todas las etapas de la migración",
      "Fornecer informações precisas e oportunas em todas as fases da migração",
      "توفير معلومات دقيقة في الوقت المناسب خلال جميع مراحل الهجرة",
    ],
  ],
  [
    [
      "Legal identity and documentation",
      "Identité légale et papiers",
      "Identidad jurídica y documentación",
      "Identidade jurídica e documentação",
      "الهوية القانونية والوثائق",
    ],
    [
      "Ensure that all migrants have proof of legal identity and adequate documentation",
      "Munir tous les migrants d’une preuve d’identité légale et de papiers adéquats",
      "Velar por que todos los migrantes tengan pruebas de su identidad jurídica y documentación adecuada",
      "Assegurar que todos os migrantes tenham prova de identidade jurídica e documentação adequada",
      "ضمان أن يحوز جميع المهاجرين إثباتات هوية قانونية ووثائق كافية",
    ],
  ],
  [
    [
      "Regular pathways",
      "Filières de migration régulière",
      "Vías de migración regular",
      "Vias de migração regular",
      "مسارات الهجرة النظامية",
    ],
    [
      "Enhance availability and flexibility of pathways for regular migration",
      "Faire en sorte que les filières de migration régulière soient accessibles et plus souples",
      "Aumentar la disponibilidad y flexibilidad de las vías de migración regular",
      "Aumentar a disponibilidade e a flexibilidade das vias de migração regular",
      "تعزيز توافر مسارات الهجرة النظامية ومرونتها",
    ],
  ],
  [
    [
      "Recruitment and decent work",
      "Recrutement et travail décent",
      "Contratación y trabajo decente",
      "Recrutamento e trabalho digno",
      "التوظيف والعمل اللائق",
    ],
    [
      "Facilitate fair and ethical recruitment and safeguard conditions that ensure decent work",
      "Favoriser des pratiques de recrutement justes et éthiques et assurer les conditions d’un travail décent",
      "Facilitar la contratación equitativa y ética y salvaguardar las condiciones que garantizan el trabajo decente",
      "Facilitar o recrutamento justo e ético e salvaguardar as condições que garantem o trabalho digno",
      "تيسير التوظيف المنصف والأخلاقي وصون الظروف التي تكفل العمل اللائق",
    ],
  ],
  [
    [
      "Reduce vulnerabilities",
      "Réduire la vulnérabilité",
      "Reducir vulnerabilidades",
      "Reduzir as vulnerabilidades",
      "الحد من أوجه الضعف",
    ],
    [
      "Address and reduce vulnerabilities in migration",
      "S’attaquer aux facteurs de vulnérabilité liés aux migrations et les réduire",
      "Abordar y reducir las vulnerabilidades en la migración",
      "Abordar e reduzir as vulnerabilidades na migração",
      "معالجة أوجه الضعف في الهجرة والحد منها",
    ],
  ],
  [
    ["Save lives", "Sauver des vies", "Salvar vidas", "Salvar vidas", "إنقاذ الأرواح"],
    [
      "Save lives and establish coordinated international efforts on missing migrants",
      "Sauver des vies et mettre en place une action internationale coordonnée pour retrouver les migrants disparus",
      "Salvar vidas y emprender iniciativas internacionales coordinadas sobre los migrantes desaparecidos",
      "Salvar vidas e empreender esforços internacionais coordenados relativos aos migrantes desaparecidos",
      "إنقاذ الأرواح وتنسيق الجهود الدولية بشأن المهاجرين المفقودين",
    ],
  ],
  [
    [
      "Counter smuggling of migrants",
      "Combattre le trafic de migrants",
      "Combatir el tráfico de migrantes",
      "Combater o contrabando de migrantes",
      "مكافحة تهريب المهاجرين",
    ],
    [
      "Strengthen the transnational response to smuggling of migrants",
      "Renforcer l’action transnationale face au trafic de migrants",
      "Reforzar la respuesta transnacional al tráfico ilícito de migrantes",
      "Reforçar a resposta transnacional ao contrabando de migrantes",
      "تعزيز تدابير التصدي عبر الوطنية لتهريب المهاجرين",
    ],
  ],
  [
    [
      "Eradicate trafficking in persons",
      "Éradiquer la traite de personnes",
      "Erradicar la trata de personas",
      "Erradicar o tráfico de pessoas",
      "القضاء على الاتجار بالأشخاص",
    ],
    [
      "Prevent, combat and eradicate trafficking in persons in the context of international migration",
      "Prévenir, combattre et éliminer la traite de personnes dans le cadre des migrations internationales",
      "Prevenir, combatir y erradicar la trata de personas en el contexto de la migración internacional",
      "Prevenir, combater e erradicar o tráfico de pessoas no contexto da migração internacional",
      "منع ومكافحة الاتجار بالأشخاص والقضاء عليه في سياق الهجرة الدولية",
    ],
  ],
  [
    ["Manage borders", "Gérer les frontières", "Gestión de fronteras", "Gestão de fronteiras", "إدارة الحدود"],
    [
      "Manage borders in an integrated, secure and coordinated manner",
      "Gérer les frontières de manière intégrée, sûre et coordonnée",
      "Gestionar las fronteras de manera integrada, segura y coordinada",
      "Gerir as fronteiras de forma integrada, segura e coordenada",
      "إدارة الحدود بطريقة متكاملة وآمنة ومنسقة",
    ],
  ],
  [
    [
      "Screening, assessment and referral",
      "Contrôle, évaluation et orientation",
      "Verificación de antecedentes y derivación",
      "Triagem, avaliação e encaminhamento",
      "الفرز والتقييم والإحالة",
    ],
    [
      "Strengthen certainty and predictability in migration procedures for appropriate screening, assessment and referral",
      "Veiller à l’invariabilité et à la prévisibilité des procédures migratoires pour assurer des contrôles, des évaluations et une orientation appropriés",
      "Aumentar la certidumbre y previsibilidad de los procedimientos migratorios para la adecuada verificación de antecedentes, evaluación y derivación",
      "Reforçar a certeza e a previsibilidade dos procedimentos migratórios para uma triagem, uma avaliação e um encaminhamento adequados",
      "تعزيز اليقين والقدرة على التنبؤ في إجراءات الهجرة لأغراض الفرز والتقييم والإحالة على النحو الملائم",
    ],
  ],
  [
    [
      "Alternatives to detention",
      "Alternatives à la rétention",
      "Alternativas a la detención",
      "Alternativas à detenção",
      "بدائل الاحتجاز",
    ],
    [
      "Use migration detention only as a measure of last resort and work towards alternatives",
      "Ne recourir au placement en rétention administrative des migrants qu’en dernier ressort et chercher des solutions de rechange",
      "Utilizar la detención de migrantes solo como último recurso y buscar otras alternativas",
      "Usar a detenção de migrantes apenas como último recurso e procurar alternativas",
      "عدم اللجوء إلى احتجاز المهاجرين إلا كملاذ أخير والعمل على إيجاد بدائل",
    ],
  ],
  [
    ["Consular protection", "Protection consulaire", "Protección consular", "Proteção consular", "الحماية القنصلية"],
    [
      "Enhance consular protection, assistance and cooperation throughout the migration cycle",
      "Renforcer la protection, l’assistance et la coopération consulaires tout au long du cycle migratoire",
      "Mejorar la protección, asistencia y cooperación consulares a lo largo de todo el ciclo migratorio",
      "Reforçar a proteção, a assistência e a cooperação consulares ao longo de todo o ciclo migratório",
      "تعزيز الحماية والمساعدة والتعاون على الصعيد القنصلي طوال دورة الهجرة",
    ],
  ],
  [
    [
      "Access to basic services",
      "Accès aux services de base",
      "Acceso a los servicios básicos",
      "Acesso a serviços básicos",
      "الحصول على الخدمات الأساسية",
    ],
    [
      "Provide access to basic services for migrants",
      "Assurer l’accès des migrants aux services de base",
      "Proporcionar a los migrantes acceso a servicios básicos",
      "Proporcionar aos migrantes acesso a serviços básicos",
      "توفير إمكانية حصول المهاجرين على الخدمات الأساسية",
    ],
  ],
  [
    [
      "Inclusion and social cohesion",
      "Intégration et cohésion sociale",
      "Inclusión y cohesión social",
      "Inclusão e coesão social",
      "الإدماج والتماسك الاجتماعي",
    ],
    [
      "Empower migrants and societies to realize full inclusion and social cohesion",
      "Donner aux migrants et aux sociétés des moyens en faveur de la pleine intégration et de la cohésion sociale",
      "Empoderar a los migrantes y las sociedades para lograr la plena inclusión y la cohesión social",
      "Capacitar os migrantes e as sociedades para a plena inclusão e a coesão social",
      "تمكين المهاجرين والمجتمعات من تحقيق الإدماج الكامل والتماسك الاجتماعي",
    ],
  ],
  [
    [
      "Eliminate discrimination",
      "Éliminer les discriminations",
      "Eliminar la discriminación",
      "Eliminar a discriminação",
      "القضاء على التمييز",
    ],
    [
      "Eliminate all forms of discrimination and promote evidence-based public discourse to shape perceptions of migration",
      "Éliminer toutes les formes de discrimination et encourager un débat public fondé sur l’analyse des faits afin de faire évoluer la manière dont les migrations sont perçues",
      "Eliminar todas las formas de discriminación y promover un discurso público con base empírica para modificar las percepciones de la migración",
      "Eliminar todas as formas de discriminação e promover um discurso público baseado em evidências para moldar as percepções sobre a migração",
      "القضاء على جميع أشكال التمييز وتعزيز الخطاب العام المستند إلى الأدلة من أجل تشكيل التصورات عن الهجرة",
    ],
  ],
  [
    [
      "Skills development and recognition",
      "Perfectionnement et reconnaissance des qualifications",
      "Desarrollo y reconocimiento de competencias",
      "Desenvolvimento e reconhecimento de competências",
      "تنمية المهارات والاعتراف بها",
    ],
    [
      "Invest in skills development and facilitate mutual recognition of skills, qualifications and competences",
      "Investir dans le perfectionnement des compétences et faciliter la reconnaissance mutuelle des aptitudes, qualifications et compétences",
      "Invertir en el desarrollo de aptitudes y facilitar el reconocimiento mutuo de aptitudes, cualificaciones y competencias",
      "Investir no desenvolvimento de competências e facilitar o reconhecimento mútuo de aptidões, qualificações e competências",
      "الاستثمار في تنمية المهارات وتيسير الاعتراف المتبادل بالمهارات والمؤهلات والكفاءات",
    ],
  ],
  [
    [
      "Migrant and diaspora contributions",
      "Contributions des migrants et diaspora",
      "Contribución de migrantes y diásporas",
      "Contribuição dos migrantes e das diásporas",
      "مساهمات المهاجرين والمغتربين",
    ],
    [
      "Create conditions for migrants and diasporas to fully contribute to sustainable development in all countries",
      "Créer les conditions permettant aux migrants et aux diasporas de contribuer pleinement au développement durable dans tous les pays",
      "Crear las condiciones necesarias para que los migrantes y las diásporas puedan contribuir plenamente al desarrollo sostenible en todos los países",
      "Criar condições para que os migrantes e as diásporas contribuam plenamente para o desenvolvimento sustentável em todos os países",
      "تهيئة الظروف التي تمكّن المهاجرين والمغتربين من المساهمة الكاملة في التنمية المستدامة في جميع البلدان",
    ],
  ],
  [
    ["Remittances", "Envois de fonds", "Remesas", "Remessas", "التحويلات المالية"],
    [
      "Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants",
      "Rendre les envois de fonds plus rapides, plus sûrs et moins coûteux et favoriser l’inclusion financière des migrants",
      "Promover transferencias de remesas más rápidas, seguras y económicas y fomentar la inclusión financiera de los migrantes",
      "Promover transferências de remessas mais rápidas, seguras e baratas e fomentar a inclusão financeira dos migrantes",
      "التشجيع على تحويل الحوالات المالية بسرعة أكبر وبأمان أكثر وبتكلفة أقل وتعزيز الشمول المالي للمهاجرين",
    ],
  ],
  [
    [
      "Dignified return and reintegration",
      "Retour digne et réintégration durable",
      "Retorno y reintegración dignos",
      "Retorno digno e reintegração",
      "العودة الكريمة وإعادة الإدماج",
    ],
    [
      "Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration",
      "Coopérer en vue de faciliter le retour et la réadmission des migrants en toute sécurité et dignité, ainsi que leur réintégration durable",
      "Colaborar para facilitar el regreso y la readmisión en condiciones de seguridad y dignidad, así como la reintegración sostenible",
      "Cooperar para facilitar o retorno e a readmissão em condições de segurança e dignidade, bem como a reintegração sustentável",
      "التعاون في تيسير العودة والسماح بالدخول مجددا بصورة آمنة وكريمة، وكذلك إعادة الإدماج المستدامة",
    ],
  ],
  [
    ["Social protection", "Protection sociale", "Protección social", "Proteção social", "الحماية الاجتماعية"],
    [
      "Establish mechanisms for the portability of social security entitlements and earned benefits",
      "Mettre en place des mécanismes permettant la portabilité des droits de sécurité sociale et des avantages acquis",
      "Establecer mecanismos para la portabilidad de la seguridad social y las prestaciones adquiridas",
      "Criar mecanismos para a portabilidade dos direitos de segurança social e dos benefícios adquiridos",
      "إنشاء آليات لتحويل استحقاقات الضمان الاجتماعي والاستحقاقات المكتسبة",
    ],
  ],
  [
    [
      "International cooperation",
      "Coopération internationale",
      "Cooperación internacional",
      "Cooperação internacional",
      "التعاون الدولي",
    ],
    [
      "Strengthen international cooperation and global partnerships for safe, orderly and regular migration",
      "Renforcer la coopération internationale et les partenariats mondiaux pour des migrations sûres, ordonnées et régulières",
      "Fortalecer la cooperación internacional y las alianzas mundiales para la migración segura, ordenada y regular",
      "Reforçar a cooperação internacional e as parcerias mundiais para uma migração segura, ordenada e regular",
      "تعزيز التعاون الدولي والشراكات العالمية من أجل الهجرة الآمنة والمنظمة والنظامية",
    ],
  ],
];

export const gcmObjectives: TermFact[] = objectives.map(([labels, titles], place) => {
  const number = String(place + 1);
  return {
    scheme: "GCM",
    code: number,
    texts: wordings(labels, titles, [
      [`GCM ${number}`, `GCM objective ${number}`, `objective ${number}`],
      [`PMM ${number}`, `objectif ${number}`],
      [`PMM ${number}`, `objetivo ${number}`],
      [`PGM ${number}`, `objetivo ${number}`],
      [`الهدف ${number}`],
    ]),
  };
});
