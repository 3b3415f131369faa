import { element, writeXml } from "@/lib/base/xml";
import type { Locale } from "@/lib/i18n/locales";

export const openSearchType = "application/opensearchdescription+xml; charset=utf-8";
/** Of the answer to what somebody types (OpenSearch Suggestions 1.1). */
export const suggestionsType = "application/x-suggestions+json; charset=utf-8";

export type SearchDescription = {
  locale: Locale;
  /** Sixteen characters at most (OpenSearch 1.1, "ShortName"). */
  shortName: string;
  name: string;
  description: string;
  /** Absolute addresses, without a query: of the search, of its feed, of suggestions, of this description, of an icon. */
  search: string;
  feed: string;
  suggestions: string;
  self: string;
  icon: string;
};

/** How browsers and other programs search the hub: an OpenSearch 1.1 description document. */
export function writeSearchDescription(about: SearchDescription): string {
  const url = (type: string, address: string, rel?: string) =>
    element("Url", { type, rel, template: rel === "self" ? address : `${address}?q={searchTerms}` });
  return writeXml(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      element("ShortName", {}, about.shortName),
      element("LongName", {}, about.name),
      element("Description", {}, about.description),
      element("Image", { width: 32, height: 32, type: "image/x-icon" }, about.icon),
      url("text/html", about.search),
      url("application/atom+xml", about.feed),
      url("application/x-suggestions+json", about.suggestions, "suggestions"),
      url("application/opensearchdescription+xml", about.self, "self"),
      element("Language", {}, about.locale),
      element("InputEncoding", {}, "UTF-8"),
      element("OutputEncoding", {}, "UTF-8"),
    ),
  );
}
