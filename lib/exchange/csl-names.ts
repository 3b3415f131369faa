import { plainText } from "@/lib/catalogue/markup";
import type { ContributorContent } from "@/lib/catalogue/schema";
import { type CslName, isObject, type Json } from "./csl-item";

/** The CSL variables whose names become contributors; all others (recipient, director, …) stay variables. */
export const nameVariables = ["author", "editor", "translator"] as const;
export type NameVariable = (typeof nameVariables)[number];

/** Words by which a name that is not divided into parts is known for an institution's, in the hub's languages. */
const institutional =
  /\b(?:organi[sz]a(?:tions?|ción)|organisation|organização|universit\w*|universi[dt]ad\w*|institut\w*|minist\w*|banks?|banco|banque|commissions?|comisión|comissão|observator\w*|centres?|centers?|centro|council|conseil|consejo|department|agency|agence|agencia|agência|network|office|bureau|association|asociación|foundation|fundación|fundação|fondation|union|united nations|nations unies|naciones unidas|nações unidas|programme|fund|secretariat|government|consortium|group|committee|academy|society|library|survey|unit|alliance|partnership|college|school|ltd|inc|company|gmbh)\b|منظمة|جامعة|مركز|وزارة|معهد|الأمم المتحدة/i;
const acronym = /^\p{Lu}[\p{Lu}\d&/-]+$/u;

const cap = (text: string, length: number) => text.slice(0, length);
const part = (value: Json | undefined) => (typeof value === "string" ? plainText(value) : "");

/** A contributor of the hub from a name of CSL-JSON, undefined when the name says nothing. */
export function contributorFromName(name: Json, role: NameVariable): ContributorContent | undefined {
  const value: CslName = isObject(name) ? (name as CslName) : { literal: String(name ?? "") };
  const literal = part(value.literal) || part(value.name);
  const family = joined(part(value["non-dropping-particle"]), part(value.family));
  const given = joined(part(value.given), part(value["dropping-particle"]));
  const suffix = part(value.suffix);
  const shown = literal || joined(given, family) + (suffix && `, ${suffix}`);
  if (!shown) return undefined;
  const divided = !literal && family !== "" && given !== "";
  return {
    role,
    name: cap(shown, 300),
    isInstitution: !divided && (institutional.test(shown) || acronym.test(shown)),
    family: divided || (!literal && family) ? cap(family, 200) : "",
    given: divided ? cap(given, 200) : "",
    orcid: /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(part(value.ORCID))?.[0] ?? "",
    ror: "",
    affiliation: cap(affiliationOf(value.affiliation), 300),
  };
}

/** Crossref and DataCite add affiliations to names: texts, or objects with a name. */
function affiliationOf(value: Json | undefined): string {
  const first = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? part(first.name) : part(first);
}

/** A name of CSL-JSON from a contributor. */
export function nameFromContributor(contributor: ContributorContent): CslName {
  const { name, family, given, orcid, affiliation, isInstitution } = contributor;
  const base: CslName = family && !isInstitution ? { family } : { literal: name };
  if (base.family && given) base.given = given;
  if (orcid) base.ORCID = `https://orcid.org/${orcid}`;
  if (affiliation) base.affiliation = [{ name: affiliation }];
  return base;
}

/**
 * The names of one variable for export: where the source's own name gives just this contributor it is the better one,
 * because it still knows particles and suffixes.
 */
export function namesForExport(contributors: ContributorContent[], originals: Json | undefined): CslName[] {
  const known = new Map<string, CslName>();
  for (const original of Array.isArray(originals) ? originals : []) {
    if (!isObject(original)) continue;
    for (const role of nameVariables) known.set(identity(contributorFromName(original, role)), original as CslName);
  }
  return contributors.map((contributor) => known.get(identity(contributor)) ?? nameFromContributor(contributor));
}

function identity(contributor: ContributorContent | undefined): string {
  return JSON.stringify(contributor && Object.entries(contributor).sort(([a], [b]) => a.localeCompare(b)));
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(" ");
}
