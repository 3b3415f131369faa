import { tokens } from "@/lib/search/normalise";
import { stopWords } from "@/lib/search/settings";
import { type Numbering, numbersIn } from "./numbering";

/** A title taken apart for comparison. */
export type TitleWords = Numbering & {
  /** All words in the common spelling. */
  all: string[];
  /** Without the words that every title has. */
  telling: string[];
  /** Telling words before the subtitle; the same as `telling` where there is none. */
  head: string[];
  /** What it says it is of another work: "correction", "review", "comment", "reply", … */
  about: string;
  language: string;
};

/** A subtitle follows a colon, a spaced dash, or the end of a sentence that is no abbreviation. */
const subtitle =
  /(?:\s*[:：]\s+|\s+[-–—]{1,3}\s+|(?<=\p{L}{3})[.]\s+(?=[\p{Lu}¿¡\p{Script=Arabic}])|(?<=[?!؟])\s+)(?=\S)/u;

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
  return {
    all,
    telling: words,
    head: head.length >= 2 ? head : words,
    ...numbersIn(all),
    about: abouts.flatMap(([kind, pattern]) => (pattern.test(spaced) ? kind : [])).join(" "),
    language: languageOf(all) ?? language,
  };
}

function telling(words: string[]): string[] {
  const found = words.filter((word) => !stopWords.has(word));
  return found.length > 0 ? found : words;
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
