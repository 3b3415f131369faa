import { irregularForms } from "./irregular";
import { stem } from "./stem";

/*
 * The rules of stem.ts backwards: an engine that keeps words as they were written looks for all forms of one.
 */

/** What is put behind a stem to make forms of it; the nationalities of Spanish, Portuguese and English are among them. */
const endings = "s e es a as o os ed ing y ies ie ee ees x ese eses esa esas sis ses se".split(" ");
/** Letters at the end of a stem, and what may have stood there. */
const instead: [RegExp, string[]][] = [
  [/i$/, ["y", "ying", "ysis", "yses", "yse", "ysing", "ysed"]],
  [/al$/, ["aux", "ais", "aise", "aises"]],
  [/el$/, ["eis", "elle", "elles"]],
  [/ao$/, ["oes"]],
  [/en$/, ["em", "enne", "ennes", "ems"]],
  [/on$/, ["onne", "onnes"]],
  [/eur$/, ["euse", "euses"]],
  [/ic$/, ["ique", "iques"]],
  [/isation$/, ["ization", "izations"]],
  [/([bdgmnprt])$/, ["$1$1ed", "$1$1ing"]],
];
const arabicEndings = "ه ات ون ين ان ها هم اتها اتهم تها تهم".split(" ");

const inflects = /^(?:[a-z]|[\u0621-\u064a]){2,60}$/;

/** What the end of a word changes letters before. */
const completions = ["s", "es", "x"];

const kept = new Map<string, readonly string[]>();
const MAX_KEPT = 5000;

/** The other forms in which a word may stand, most of them of no language; none of a word that has no stem. */
export function inflections(word: string): readonly string[] {
  const known = kept.get(word);
  if (known) return known;
  const common = stem(word);
  const others = (inflects.test(word) ? formsOf(common) : []).filter((form) => form !== word && stem(form) === common);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(word, others);
  return others;
}

/**
 * The other forms of a word that is perhaps still being typed, but for those that begin with it. "migraço" is already
 * on the way to migrações, and so means migração too.
 */
export function inflectionsOfBeginning(word: string): readonly string[] {
  const forms = [word, ...completions.map((ending) => word + ending).filter((form) => !stem(form).startsWith(word))];
  return [...new Set(forms.flatMap(inflections))].filter((form) => !form.startsWith(word));
}

function formsOf(common: string): string[] {
  const known = irregularForms.get(common) ?? [];
  const forms = /^[a-z]/.test(common) ? latinForms(common) : [common, ...known].flatMap(arabicForms);
  return [...new Set([common, ...known, ...known.map((form) => `${form}s`), ...forms])];
}

function latinForms(root: string): string[] {
  const replaced = instead.flatMap(([ending, others]) => {
    return ending.test(root) ? others.map((other) => root.replace(ending, other)) : [];
  });
  return [...endings.map((ending) => root + ending), ...replaced];
}

function arabicForms(root: string): string[] {
  const forms = arabicEndings.map((ending) => root + ending);
  return [...forms, ...[root, ...forms].map((form) => `و${form}`)];
}
