import { tokens } from "@/lib/search/normalise";
import { stopWords } from "@/lib/search/settings";

/** A title taken apart for comparison. */
export type TitleWords = {
  /** All words in the common spelling. */
  all: string[];
  /** Without the words that every title has. */
  telling: string[];
  /** Telling words before the subtitle; the same as `telling` where there is none. */
  head: string[];
  /** Which part, volume, number of something: "2" of "Part II". */
  parts: Set<string>;
  /** Years, other numbers, ordinals and months. */
  numbers: string[];
  /** What it says it is of another work: "correction", "review", "comment", "reply", … */
  about: string;
  language: string;
};

/** A subtitle follows a colon, a spaced dash, or the end of a sentence that is no abbreviation. */
const subtitle =
  /(?:\s*[:：]\s+|\s+[-–—]{1,3}\s+|(?<=\p{L}{3})[.]\s+(?=[\p{Lu}¿¡\p{Script=Arabic}])|(?<=[?!؟])\s+)(?=\S)/u;

const ordinals =
  "one two three four five six seven eight nine ten|first second third fourth fifth sixth seventh eighth ninth tenth|premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme|primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo|primeira segunda terceira quarta quinta sexta setima oitava nona decima|primera segunda tercera cuarta quinta sexta septima octava novena decima|primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo|اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر|i ii iii iv v vi vii viii ix x|1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th";
const numerals = new Map(
  ordinals.split("|").flatMap((row) => row.split(" ").map((word, at): [string, string] => [word, String(at + 1)])),
);
for (const [at, roman] of "xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split(" ").entries())
  numerals.set(roman, String(at + 11));
/** Too often a word or a letter of its own to be a number where no "part" stands before it. */
const doubtful = new Set("i v x one two three four five six seven eight nine ten".split(" "));

const monthRows =
  "january february march april may june july august september october november december|janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre|enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre|janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro|يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر|jan feb mar apr may jun jul aug sep oct nov dec";
const months = new Map(
  monthRows.split("|").flatMap((row) => row.split(" ").map((word, at): [string, string] => [word, `month ${at + 1}`])),
);
/** Words besides. */
for (const word of ["may", "march", "mar", "mars", "marco", "dec", "jan"]) months.delete(word);

const partWords = new Set(
  "part parts partie parte volume vol volumen tome tomo no nr num numero issue number chapter chapitre capitulo phase fase round wave book livre libro livro section series serie update bulletin report flash sitrep جزء مجلد عدد فصل مرحله".split(
    " ",
  ),
);
/** "Part A", "parte B". */
const letterPart = /^[a-h]$/;

const abouts: [string, RegExp][] = [
  [
    "correction",
    /^(?:author |publisher )?(?:correction|corrigend|errat|addend|fe de errat|correcc?ion|correcao|تصويب|تصحيح)/,
  ],
  ["retraction", /^(?:retract|expression of concern|retrait|retractacion)/],
  [
    "review",
    /^(?:book )?review (?:of|essay)|^compte rendu|^resena|^resenha|^recension|^مراجعه كتاب|(?:book review|a review of the book|compte rendu|resena|resenha|مراجعه كتاب)$/,
  ],
  [
    "comment",
    /^(?:a )?(?:comment|commentary|commentaire|comentario|discussion)s? (?:on|of|to|sur|a|ao|sobre)|^تعليق علي|(?:a )?(?:comment|commentary|commentaire|comentario)$/,
  ],
  [
    "reply",
    /^(?:a )?(?:reply|response|rebuttal|reponse|respuesta|resposta)s? (?:to|a|au|aux|ao)|^رد علي|(?:a reply|reply|reponse|una respuesta|uma resposta)$/,
  ],
  ["rejoinder", /^(?:a )?rejoinder|rejoinder$/],
  [
    "introduction",
    /^(?:introduction|introduccion|introducao|editorial|foreword|preface|prologue|prologo|avant propos|epilogue|afterword|مقدمه)(?: |$)/,
  ],
  [
    "summary",
    /^(?:executive )?summary|(?:executive summary|summary|key findings|resume executif|resumen ejecutivo|resumo executivo|ملخص تنفيذي|ملخص)$/,
  ],
  [
    "annex",
    /^(?:annex|appendix|annexe|anexo|supplement)|(?:annex(?:es)?|appendix|annexes|anexos?|supplementary material|ملحق)$/,
  ],
];

/** Takes a title apart. @param language what its record says; the title's own small words decide where they can */
export function titleWords(title: string, language = ""): TitleWords {
  const all = tokens(title);
  const spaced = all.join(" ");
  const [before = ""] = title.split(subtitle);
  const head = telling(tokens(before));
  const words = telling(all);
  const { parts, numbers } = numbersIn(all);
  return {
    all,
    telling: words,
    head: head.length >= 2 ? head : words,
    parts,
    numbers,
    about: abouts.flatMap(([kind, pattern]) => (pattern.test(spaced) ? kind : [])).join(" "),
    language: languageOf(all) ?? language,
  };
}

function telling(words: string[]): string[] {
  const found = words.filter((word) => !stopWords.has(word));
  return found.length > 0 ? found : words;
}

function numbersIn(words: string[]): Pick<TitleWords, "parts" | "numbers"> {
  const parts = new Set<string>();
  const numbers: string[] = [];
  for (const [at, word] of words.entries()) {
    const behindPart = partWords.has(words[at - 1] ?? "");
    const beforePart = partWords.has(words[at + 1] ?? "");
    const number = /^\d+$/.test(word) ? String(Number(word)) : numerals.get(word);
    const isYear = number !== undefined && /^(?:1[6-9]|20)\d\d$/.test(number);
    if (number !== undefined && !isYear && (behindPart || (beforePart && !doubtful.has(word)))) parts.add(number);
    else if (behindPart && letterPart.test(word)) parts.add(word);
    else if (number !== undefined && !doubtful.has(word)) numbers.push(number);
    else if (months.has(word)) numbers.push(months.get(word) ?? word);
    else if (/\d/.test(word) && !/\p{L}{3}/u.test(word)) numbers.push(word);
  }
  return { parts, numbers };
}

/** Small words that one of the hub's languages has and the others have not. */
const small: Record<string, Set<string>> = {
  en: new Set("the of and for from with how why what is are do does their its among during through across".split(" ")),
  fr: new Set("du des et les dans aux au une sur pour entre un ou par chez".split(" ")),
  es: new Set("el los las y del en una por sobre hacia entre desde".split(" ")),
  pt: new Set("do da dos das em no na nos nas uma um ao aos pela pelo e entre sobre".split(" ")),
};

/** The language that a title is written in, as far as its small words tell. */
function languageOf(words: string[]): string | undefined {
  if (words.some((word) => /\p{Script=Arabic}/u.test(word))) return "ar";
  const counts = Object.entries(small).map(([language, known]) => ({
    language,
    count: words.filter((word) => known.has(word)).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count > second.count ? first.language : undefined;
}
