/** Letters that have no decomposition, and the forms in which Arabic keyboards write one letter. */
const letters: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  ı: "i",
  ß: "ss",
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ک: "ك",
};
const special = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");

/** Articles that people write before names ("the Gambia", "l'Équateur", "el Perú"), and the Arabic one. */
const article = /^(?:the|l['’ʼ]|le|la|les|el|los|las|o|os|as)(?:\s+|(?<=['’ʼ]))(?=\p{L})/u;
const arabicArticle = /(?<!\p{L})ال(?=\p{L}{2})/gu;

/**
 * What is compared of a name: its letters and digits alone, without case, accents, spaces or a leading article, so that
 * "Cote d'Ivoire", "CÔTE D’IVOIRE" and "la Côte-d'Ivoire" are one.
 */
export function comparable(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(special, (letter) => letters[letter] ?? letter)
    .trim()
    .replace(article, "")
    .replace(arabicArticle, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
