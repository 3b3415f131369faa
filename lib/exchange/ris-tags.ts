/*
 * The tags and types of the RIS format, after "RIS Format Specifications" (Research Information Systems, 2001 and the
 * 2011 revision of Reference Manager's and EndNote's manuals), with the variants that publishers write.
 */

/** CSL types of the reference types (TY). */
export const cslTypeOfRis: Record<string, string> = {
  ABST: "article-journal",
  ADVS: "motion_picture",
  AGGR: "dataset",
  ANCIENT: "classic",
  ART: "graphic",
  BILL: "bill",
  BLOG: "post-weblog",
  BOOK: "book",
  CASE: "legal_case",
  CHAP: "chapter",
  CHART: "figure",
  CLSWK: "classic",
  COMP: "software",
  CONF: "paper-conference",
  CPAPER: "paper-conference",
  CTLG: "book",
  DATA: "dataset",
  DBASE: "dataset",
  DICT: "entry-dictionary",
  EBOOK: "book",
  ECHAP: "chapter",
  EDBOOK: "book",
  EJOUR: "article-journal",
  ELEC: "webpage",
  ENCYC: "entry-encyclopedia",
  EQUA: "figure",
  FIGURE: "figure",
  GEN: "document",
  GOVDOC: "report",
  GRANT: "document",
  GRNT: "document",
  HEAR: "hearing",
  ICOMM: "personal_communication",
  INPR: "article-journal",
  JFULL: "periodical",
  JOUR: "article-journal",
  LEGAL: "legislation",
  MANSCPT: "manuscript",
  MAP: "map",
  MGZN: "article-magazine",
  MPCT: "motion_picture",
  MULTI: "webpage",
  MUSIC: "musical_score",
  NEWS: "article-newspaper",
  PAMP: "pamphlet",
  PAT: "patent",
  PCOMM: "personal_communication",
  RPRT: "report",
  SER: "book",
  SLIDE: "graphic",
  SOUND: "song",
  STAND: "standard",
  STAT: "legislation",
  THES: "thesis",
  UNBILL: "bill",
  UNPB: "manuscript",
  UNPD: "manuscript",
  VIDEO: "motion_picture",
  WEB: "webpage",
};

const preferred = ["JOUR", "BOOK", "CHAP", "CPAPER", "RPRT", "GEN", "DATA", "UNPB", "LEGAL", "BILL", "VIDEO", "SOUND"];

/** The reference type of a CSL type. */
export function risTypeOf(cslType: string): string {
  const types = [...preferred, ...Object.keys(cslTypeOfRis)];
  // RIS has no preprints; "UNPB" says that a work was not published by a publisher.
  if (cslType === "article") return "UNPB";
  return types.find((type) => cslTypeOfRis[type] === cslType) ?? "GEN";
}

/** Tags that say the same as one variable, the preferred tag first. Where two are given, the first counts. */
export const variablesOfTags: [variable: string, tags: string[]][] = [
  ["title", ["TI", "T1", "CT"]],
  ["collection-title", ["T3"]],
  ["title-short", ["ST"]],
  ["abstract", ["AB", "N2"]],
  ["volume", ["VL"]],
  ["publisher", ["PB"]],
  ["publisher-place", ["CY", "PP"]],
  ["language", ["LA"]],
  ["edition", ["ET"]],
  ["call-number", ["CN"]],
  ["genre", ["M3"]],
  ["number-of-volumes", ["NV"]],
  ["section", ["SE"]],
  ["archive", ["AV"]],
  ["source", ["DP", "DB"]],
  ["reviewed-title", ["RI"]],
  ["container-title-short", ["J2", "JA", "J1"]],
];

/** Names. In a chapter A2 are the book's editors; elsewhere the editors of the work or series. */
export const namesOfTags: [variable: string, tags: string[]][] = [
  ["author", ["AU", "A1"]],
  ["editor", ["ED", "A2"]],
  ["collection-editor", ["A3"]],
  ["translator", ["A4", "TA"]],
];
