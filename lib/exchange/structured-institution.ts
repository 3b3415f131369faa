import { normaliseRor } from "@/lib/catalogue/ror";
import type { Institution } from "@/lib/network/institution-data";
import type { Thing } from "./structured-data";

/**
 * An institution in the words of schema.org, for search engines and other programs that read pages.
 * @param page absolute address of its page
 */
export function structuredInstitution(institution: Institution, page: string): Thing {
  const { name, acronym, otherNames, city, country, website, ror, topics } = institution;
  const others = [acronym, ...otherNames.map((other) => other.name)].filter(Boolean);
  const sameAs = [ror && normaliseRor(ror), website].filter(Boolean);
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name,
    alternateName: others.length > 0 ? others : undefined,
    mainEntityOfPage: page,
    url: website ?? undefined,
    sameAs: sameAs.length > 0 ? sameAs : undefined,
    address: {
      "@type": "PostalAddress",
      addressLocality: city ?? undefined,
      addressCountry: country?.label,
    },
    knowsAbout: topics.map(({ label }) => label),
  };
}
