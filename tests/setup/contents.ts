import {
  type ContributorContent,
  contentSchema,
  type EventContent,
  type NewsContent,
  type PublicationContent,
} from "@/lib/catalogue/schema";

/** Crossref record 10.1111/imig.12148, as it stands in the demo's facts. */
export function publication(more: Partial<PublicationContent> = {}): PublicationContent {
  return contentSchema.parse({
    kind: "publication",
    language: "en",
    title: "Socio-Cultural Adaptation of Second-Generation Afghans in Iran",
    contributors: [{ name: "Mohammad Jalal Abbasi-Shavazi" }, { name: "Rasoul Sadeghi" }],
    resourceType: "article",
    issued: "2015",
    doi: "10.1111/imig.12148",
    container: "International Migration",
    topics: ["social-cohesion", "children-and-youth"],
    countries: ["AFG", "IRN"],
    corridors: [{ from: "AFG", to: "IRN" }],
    ...more,
  }) as PublicationContent;
}

/** The intergovernmental conference of Marrakech, 2018. */
export function event(more: Partial<EventContent> = {}): EventContent {
  return contentSchema.parse({
    kind: "event",
    title: "Intergovernmental Conference to Adopt the Global Compact for Migration",
    startsAt: "2018-12-10",
    endsAt: "2018-12-11",
    allDay: true,
    timeZone: "Africa/Casablanca",
    city: "Marrakech",
    country: "MAR",
    topics: ["migration-governance"],
    ...more,
  }) as EventContent;
}

export function news(more: Partial<NewsContent> = {}): NewsContent {
  return contentSchema.parse({
    kind: "news",
    title: "Global Compact for Migration adopted in Marrakech",
    date: "2018-12-10",
    body: "The compact was adopted in Marrakech on 10 December 2018.",
    source: "United Nations",
    topics: ["migration-governance"],
    countries: ["MAR"],
    ...more,
  }) as NewsContent;
}

/** Contributors with all their fields. */
export function contributors(...some: Partial<ContributorContent>[]): ContributorContent[] {
  return contentSchema.parse({ kind: "publication", contributors: some }).contributors;
}
