import type { Database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";

type Texts = Record<Locale, string>;
type Reason = { id: string; transition: "requestChanges" | "decline" | "withdraw"; labels: Texts; texts: Texts };

/** The reasons that a hub begins with. An administrator may change or retire each; none comes back by itself. */
export const savedReasons: Reason[] = [
  {
    id: "abstract-missing",
    transition: "requestChanges",
    labels: {
      en: "An abstract is missing",
      fr: "Il manque un résumé",
      es: "Falta un resumen",
      pt: "Falta um resumo",
      ar: "الملخص غير موجود",
    },
    texts: {
      en: "Please add an abstract or a short summary of your own: two or three sentences on the question, the places and the main finding. Readers find entries by these words.",
      fr: "Merci d’ajouter un résumé, ou une brève présentation de votre main : deux ou trois phrases sur la question, les lieux et le principal résultat. C’est par ces mots que l’on trouve une notice.",
      es: "Le rogamos que añada un resumen, aunque sea propio y breve: dos o tres frases sobre la pregunta, los lugares y el resultado principal. Por esas palabras se encuentra un registro.",
      pt: "Por favor, acrescente um resumo, mesmo breve e de sua autoria: duas ou três frases sobre a pergunta, os lugares e o resultado principal. É por essas palavras que se encontra um registro.",
      ar: "يرجى إضافة ملخص، ولو كان قصيرًا ومن إعدادكم: جملتان أو ثلاث عن سؤال البحث والأماكن والنتيجة الرئيسية. فبهذه الكلمات يُعثر على المادة.",
    },
  },
  {
    id: "no-way-to-the-work",
    transition: "requestChanges",
    labels: {
      en: "No way to the work itself",
      fr: "Aucun accès à l’œuvre",
      es: "No hay acceso a la obra",
      pt: "Não há acesso à obra",
      ar: "لا سبيل إلى العمل نفسه",
    },
    texts: {
      en: "Please say where the work can be found: a DOI, a link to the publisher or the repository, or the PDF if you may share it. Without one of these we cannot compare the entry with the work.",
      fr: "Merci d’indiquer où trouver l’œuvre : un DOI, un lien vers l’éditeur ou l’archive, ou le PDF si vous avez le droit de le diffuser. Sans l’un d’eux, nous ne pouvons pas comparer la notice à l’œuvre.",
      es: "Le rogamos que indique dónde se encuentra la obra: un DOI, un enlace a la editorial o al repositorio, o el PDF si puede compartirlo. Sin alguno de ellos no podemos comparar el registro con la obra.",
      pt: "Por favor, indique onde está a obra: um DOI, um link para a editora ou o repositório, ou o PDF, se puder divulgá-lo. Sem um deles não podemos comparar o registro com a obra.",
      ar: "يرجى بيان مكان العمل: معرّف ‎DOI‎ أو رابط إلى الناشر أو المستودع، أو ملف ‎PDF‎ إذا كان يحق لكم نشره. فمن دون ذلك لا نستطيع مقارنة المادة بالعمل.",
    },
  },
  {
    id: "not-as-in-the-work",
    transition: "requestChanges",
    labels: {
      en: "Title or names are not as in the work",
      fr: "Le titre ou les noms diffèrent de l’œuvre",
      es: "El título o los nombres difieren de la obra",
      pt: "O título ou os nomes diferem da obra",
      ar: "العنوان أو الأسماء تخالف ما في العمل",
    },
    texts: {
      en: "Please write the title and all names as they stand in the work itself, in its own language. A translation of the title can be added below it.",
      fr: "Merci d’écrire le titre et tous les noms tels qu’ils figurent dans l’œuvre, dans sa langue. Une traduction du titre peut être ajoutée en dessous.",
      es: "Le rogamos que escriba el título y todos los nombres tal como figuran en la obra, en su idioma. Debajo puede añadir una traducción del título.",
      pt: "Por favor, escreva o título e todos os nomes tal como estão na obra, no idioma dela. Uma tradução do título pode ser acrescentada abaixo.",
      ar: "يرجى كتابة العنوان وجميع الأسماء كما وردت في العمل نفسه وبلغته. ويمكن إضافة ترجمة للعنوان تحته.",
    },
  },
  {
    id: "topics-or-places",
    transition: "requestChanges",
    labels: {
      en: "Topics or countries do not fit",
      fr: "Les thèmes ou les pays ne conviennent pas",
      es: "Los temas o los países no corresponden",
      pt: "Os temas ou os países não correspondem",
      ar: "الموضوعات أو البلدان غير مناسبة",
    },
    texts: {
      en: "Please look at the topics and countries once more: choose those that the work is mainly about, and name the country of origin and the country of destination as a corridor where it studies one.",
      fr: "Merci de revoir les thèmes et les pays : choisissez ceux dont l’œuvre traite principalement et, lorsqu’elle étudie un corridor, indiquez le pays d’origine et le pays de destination.",
      es: "Le rogamos que revise los temas y los países: elija aquellos de los que trata principalmente la obra y, si estudia un corredor, indique el país de origen y el país de destino.",
      pt: "Por favor, reveja os temas e os países: escolha aqueles de que a obra trata principalmente e, se estudar um corredor, indique o país de origem e o país de destino.",
      ar: "يرجى مراجعة الموضوعات والبلدان: اختاروا ما يتناوله العمل أساسًا، واذكروا بلد المنشأ وبلد المقصد حين يدرس العمل ممرًا بينهما.",
    },
  },
  {
    id: "outside-the-subject",
    transition: "decline",
    labels: {
      en: "Not about South–South migration",
      fr: "Ne porte pas sur les migrations Sud-Sud",
      es: "No trata de la migración Sur-Sur",
      pt: "Não trata da migração Sul-Sul",
      ar: "خارج موضوع الهجرة بين بلدان الجنوب",
    },
    texts: {
      en: "Thank you for sending this. The hub gathers knowledge on migration between countries of the Global South, and this entry is about something else. You may appeal once if we have overlooked what connects it with the subject.",
      fr: "Merci de cet envoi. Le site rassemble les connaissances sur les migrations entre pays du Sud, et cette notice porte sur un autre sujet. Vous pouvez faire appel une fois si le lien avec ce sujet nous a échappé.",
      es: "Gracias por su envío. El sitio reúne conocimientos sobre la migración entre países del Sur Global, y este registro trata de otra cosa. Puede apelar una vez si se nos ha escapado su relación con el tema.",
      pt: "Agradecemos o envio. O site reúne conhecimento sobre a migração entre países do Sul Global, e este registro trata de outro assunto. É possível recorrer uma vez, se não vimos a ligação com o tema.",
      ar: "شكرًا على إرسالكم. يجمع المركز المعرفة عن الهجرة بين بلدان الجنوب العالمي، وهذه المادة تتناول أمرًا آخر. ويمكنكم التظلم مرة واحدة إذا فاتنا ما يربطها بالموضوع.",
    },
  },
  {
    id: "already-here",
    transition: "decline",
    labels: {
      en: "It is already on the hub",
      fr: "Elle figure déjà sur le site",
      es: "Ya está en el sitio",
      pt: "Já está no site",
      ar: "موجودة في المركز من قبل",
    },
    texts: {
      en: "Thank you. This work is already on the hub, so a second entry would only lead readers astray. If yours says something that the other does not, please tell us below and we shall add it there.",
      fr: "Merci. Cette œuvre figure déjà sur le site ; une seconde notice ne ferait qu’égarer. Si la vôtre contient quelque chose que l’autre n’a pas, dites-le-nous ci-dessous et nous l’y ajouterons.",
      es: "Gracias. Esta obra ya está en el sitio, y un segundo registro solo confundiría. Si el suyo dice algo que el otro no dice, indíquelo abajo y lo añadiremos allí.",
      pt: "Agradecemos. Esta obra já está no site, e um segundo registro só confundiria. Se o novo diz algo que o outro não diz, indique-o abaixo e será acrescentado lá.",
      ar: "شكرًا لكم. هذا العمل موجود في المركز من قبل، ومن شأن مادة ثانية عنه أن تربك القراء. إذا كان في مادتكم ما ليس في الأخرى فأخبرونا أدناه وسنضيفه إليها.",
    },
  },
  {
    id: "not-found-anywhere",
    transition: "decline",
    labels: {
      en: "It could not be confirmed",
      fr: "Elle n’a pas pu être confirmée",
      es: "No se ha podido confirmar",
      pt: "Não foi possível confirmar",
      ar: "تعذّر التأكد منها",
    },
    texts: {
      en: "We looked for this work and could not find it in any catalogue, repository or publisher’s list, so we cannot vouch for it. You may appeal once: please then name a place where it can be seen.",
      fr: "Nous avons cherché cette œuvre sans la trouver dans aucun catalogue, aucune archive ni chez aucun éditeur, et ne pouvons donc pas en répondre. Vous pouvez faire appel une fois : indiquez alors où elle peut être consultée.",
      es: "Hemos buscado esta obra y no figura en ningún catálogo, repositorio ni editorial, de modo que no podemos responder de ella. Puede apelar una vez: indique entonces dónde se puede consultar.",
      pt: "Procuramos esta obra e não a encontramos em nenhum catálogo, repositório ou editora, pelo que não podemos responder por ela. É possível recorrer uma vez: indique então onde pode ser consultada.",
      ar: "بحثنا عن هذا العمل ولم نجده في أي فهرس أو مستودع أو لدى أي ناشر، فلا نستطيع أن نضمن صحته. ويمكنكم التظلم مرة واحدة، مع ذكر مكان يمكن الاطلاع عليه فيه.",
    },
  },
  {
    id: "asked-by-its-author",
    transition: "withdraw",
    labels: {
      en: "Its author asked for it",
      fr: "À la demande de l’auteur ou de l’autrice",
      es: "Lo pidió su autor o autora",
      pt: "A pedido de quem a escreveu",
      ar: "بطلب من صاحب العمل",
    },
    texts: {
      en: "An author of this work has asked us to withdraw the entry.",
      fr: "L’une des personnes qui ont écrit cette œuvre nous a demandé de retirer la notice.",
      es: "Una de las personas que firman esta obra nos ha pedido retirar el registro.",
      pt: "Uma das pessoas que assinam esta obra pediu a retirada do registro.",
      ar: "طلب منا أحد مؤلفي هذا العمل سحب المادة.",
    },
  },
];

/** Adds the reasons that a hub begins with and does not have; those that were changed or retired stay as they are. */
export async function seedSavedReasons(db: Database): Promise<void> {
  await db.savedReason.createMany({
    data: savedReasons.map((reason, position) => ({ ...reason, position })),
    skipDuplicates: true,
  });
}
