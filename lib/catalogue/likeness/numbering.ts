export type Numbering = {
  /** Which part, volume, number of something: "2" of "Part II". */
  parts: Set<string>;
  /** Years, other numbers, ordinals and months. */
  numbers: string[];
};

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

/** What the words of a title say of parts, volumes, years and other numbers. */
export function numbersIn(words: string[]): Numbering {
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
