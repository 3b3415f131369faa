import { normaliseRor } from "@/lib/catalogue/ror";
import type { Institution } from "@/lib/network/institution-data";
import { addressOf, listed, type Thing } from "./structured-data";

/**
 * An institution in the words of schema.org, for search engines and other programs that read pages.
 * @param page absolute address of its page
 */
export function structuredInstitution(institution: Institution, page: string): Thing {
  const { name, acronym, otherNames, city, country, website, ror, topics } = institution;
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name,
    alternateName: listed([acronym, ...otherNames.map((other) => other.name)].filter(Boolean)),
    mainEntityOfPage: page,
    url: website ?? undefined,
    sameAs: listed([ror && normaliseRor(ror), website].filter(Boolean)),
    address: addressOf(city ?? "", country),
    knowsAbout: topics.map(({ label }) => label),
  };
}
