import languageFacts from "../facts/languages.json";
import type { TermFact } from "./facts";

/*
 * Languages of the field by ISO 639-1 code. Names of the Unicode CLDR 48 (Portuguese: that of Portugal), with each
 * language's own name, and other usual names, among the English synonyms.
 */
export const languages: TermFact[] = languageFacts.map(({ code, texts }) => ({ scheme: "LANGUAGE", code, texts }));
