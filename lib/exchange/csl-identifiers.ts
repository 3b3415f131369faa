import { normaliseDoi } from "@/lib/catalogue/identity";
import { isWebAddress } from "@/lib/catalogue/rules";
import type { PublicationContent } from "@/lib/catalogue/schema";

/** A DOI's own address and a handle are identifiers; other web addresses are links. */
export function placesOf(address: string, doi: string): Pick<PublicationContent, "links" | "handle"> {
  const handle = /^https?:\/\/hdl\.handle\.net\/(\d[\w.]*\/\S{1,250})$/i.exec(address)?.[1] ?? "";
  const isLink = !/\s/.test(address) && isWebAddress(address) && address.length <= 2000;
  if (handle || !isLink || (doi && doiOfAddress(address) === doi)) return { links: [], handle };
  return { links: [{ url: address, label: "" }], handle };
}

/** The DOI that an address of the resolver names. */
export function doiOfAddress(address: string): string | null {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(address) ? normaliseDoi(address) : null;
}

/** The first number with the form of an ISBN (ISO 2108: ten or thirteen digits). */
export function firstIsbn(text: string): string {
  return /(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?!\d)/.exec(text)?.[0].trim() ?? "";
}

/** The first number with the form of an ISSN (ISO 3297: "1234-567X"). */
export function firstIssn(text: string): string {
  const found = /(?<!\d)(\d{4})[-‐–]?(\d{3}[\dXx])(?!\d)/.exec(text);
  return found ? `${found[1]}-${found[2]?.toUpperCase()}` : "";
}
