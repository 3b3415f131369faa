/* Identifiers of works, people and institutions in one form each, so that however one is pasted it finds its records. */

const doi = /\b(10\.\d{4,9}\/[^\s"'<>{}|\\^`]+)/i;
const handle = /^(?:https?:\/\/)?(?:hdl\.handle\.net\/|hdl:|info:hdl\/)?(\d[\d.]*\/[A-Za-z0-9][\w.\-/]*)$/;
const orcid = /^(?:https?:\/\/)?(?:www\.)?(?:orcid\.org\/|orcid(?:\s*id)?:?\s*)?(\d{4}-\d{4}-\d{4}-\d{3}[\dx])\/?$/i;
const ror = /^(?:https?:\/\/)?(?:www\.)?(?:ror\.org\/|ror:\s*)(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/i;
/** What a sentence puts behind an identifier that it ends with. */
const trailing = /[.,;:!?)\]»”]+$/u;

/**
 * The common form of a DOI, ISBN, ISSN, ORCID iD, ROR ID or handle: DOI in lower case without resolver, ISBN as 13
 * digits, ISSN and ORCID iD with their hyphens, ROR ID as "ror.org/…". Check digits must be right (ISO 2108, ISO 3297,
 * ISO 7064). A DOI is also found inside a longer text, because whoever pastes a reference means that work. Undefined for
 * anything else.
 */
export function normaliseIdentifier(text: string): string | undefined {
  const value = decoded(withoutView(text.trim()));
  return (
    readDoi(value) ?? readIsbn(value) ?? readIssn(value) ?? readOrcid(value) ?? readRor(value) ?? readHandle(value)
  );
}

function readDoi(value: string): string | undefined {
  const found = doi.exec(value)?.[1]?.toLowerCase().replace(trailing, "");
  return found && !found.endsWith("/") ? found : undefined;
}

function readIsbn(value: string): string | undefined {
  const digits = /^(?:urn:)?(?:isbn(?:-1[03])?:?\s*)?([\d][\d\s-]{8,16}[\dx])$/i
    .exec(value)?.[1]
    ?.replace(/[\s-]/g, "");
  if (digits?.length === 13 && /^97[89]\d{10}$/.test(digits))
    return isbn13Check(digits) === digits[12] ? digits : undefined;
  if (digits?.length !== 10) return undefined;
  const sum = [...digits].reduce((total, digit, at) => total + (10 - at) * (/x/i.test(digit) ? 10 : Number(digit)), 0);
  if (sum % 11 !== 0) return undefined;
  const body = `978${digits.slice(0, 9)}`;
  return body + isbn13Check(body);
}

function isbn13Check(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function readIssn(value: string): string | undefined {
  const [, first, second] = /^(?:e?issn:?\s*)?(\d{4})-(\d{3}[\dx])$/i.exec(value) ?? [];
  if (!first || !second) return undefined;
  const digits = [...(first + second)];
  const sum = digits.reduce((total, digit, at) => total + (8 - at) * (/x/i.test(digit) ? 10 : Number(digit)), 0);
  return sum % 11 === 0 ? `${first}-${second.toUpperCase()}` : undefined;
}

/** ISO 7064, MOD 11-2. */
function readOrcid(value: string): string | undefined {
  const found = orcid.exec(value)?.[1]?.toUpperCase();
  if (!found) return undefined;
  const digits = [...found.replaceAll("-", "")];
  const total = digits.slice(0, 15).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return "0123456789X"[(12 - (total % 11)) % 11] === digits[15] ? found : undefined;
}

function readRor(value: string): string | undefined {
  const found = ror.exec(value)?.[1]?.toLowerCase();
  return found && `ror.org/${found}`;
}

function readHandle(value: string): string | undefined {
  return handle.exec(value)?.[1]?.toLowerCase();
}

/** A publisher's address of a work without what it says of the way in which the work is shown. */
function withoutView(value: string): string {
  if (!/^https?:\/\/(?!(?:dx\.)?doi\.org)/i.test(value)) return value;
  return value.replace(/[?#].*$/, "").replace(/\/(?:full|fulltext|abstract|pdf|epdf|html|meta)\/?$/i, "");
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
