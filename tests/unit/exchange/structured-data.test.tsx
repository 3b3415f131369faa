import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { StructuredData } from "@/components/shell/structured-data";
import { entryViewFromContent, unpublished } from "@/lib/catalogue/content-view";
import type { Content } from "@/lib/catalogue/schema";
import { structuredEntry } from "@/lib/exchange/structured-data";
import { contributors, event, news, publication } from "@/tests/setup/contents";
import { startingVocabulary } from "../vocabulary/starting-vocabulary";

const vocabulary = startingVocabulary();
const page = "https://hub.example/es/publications/afghans-in-iran";

/** As a program reads it: without what is undefined. */
function structured(content: Content) {
  const files = [{ path: "/files/a.pdf", name: "a.pdf", mediaType: "application/pdf", bytes: 12 }];
  const entry = entryViewFromContent(content, vocabulary, "es", { ...unpublished, files });
  return JSON.parse(JSON.stringify(structuredEntry(entry, { page, absolute: (path) => `https://hub.example${path}` })));
}

describe("a publication", () => {
  test("stands in an issue of a volume of a journal", () => {
    expect(structured(publication({ volume: "53", issue: "6", issn: "1468-2435", openAccess: "no" }))).toMatchObject({
      "@context": "https://schema.org",
      "@type": "ScholarlyArticle",
      url: page,
      headline: "Socio-Cultural Adaptation of Second-Generation Afghans in Iran",
      inLanguage: "en",
      datePublished: "2015",
      author: [
        { "@type": "Person", name: "Mohammad Jalal Abbasi-Shavazi" },
        { "@type": "Person", name: "Rasoul Sadeghi" },
      ],
      sameAs: "https://doi.org/10.1111/imig.12148",
      isAccessibleForFree: false,
      isPartOf: {
        "@type": "PublicationIssue",
        issueNumber: "6",
        isPartOf: {
          "@type": "PublicationVolume",
          volumeNumber: "53",
          isPartOf: { "@type": "Periodical", name: "International Migration", issn: "1468-2435" },
        },
      },
      spatialCoverage: [
        { "@type": "Country", name: "Afganistán", identifier: "AFG" },
        { "@type": "Country", name: "Irán", identifier: "IRN" },
      ],
      encoding: [{ contentUrl: "https://hub.example/files/a.pdf", encodingFormat: "application/pdf" }],
    });
  });

  test("says nothing of what is not known", () => {
    const bare = structured(publication({ doi: "", container: "", resourceType: "", contributors: [] }));
    expect(bare["@type"]).toBe("CreativeWork");
    for (const absent of ["author", "sameAs", "identifier", "isPartOf", "publisher", "isAccessibleForFree", "license"])
      expect(bare).not.toHaveProperty(absent);
  });

  test("names people and institutions by their registers", () => {
    const named = contributors(
      { role: "author", name: "Ada Obi", orcid: "0000-0002-1825-0097", affiliation: "University of Lagos" },
      { role: "funder", name: "IOM", isInstitution: true, ror: "https://ror.org/03cpe7c52" },
    );
    expect(structured(publication({ contributors: named }))).toMatchObject({
      author: [
        {
          sameAs: "https://orcid.org/0000-0002-1825-0097",
          affiliation: { "@type": "Organization", name: "University of Lagos" },
        },
      ],
      funder: [{ "@type": "Organization", name: "IOM", sameAs: "https://ror.org/03cpe7c52" }],
    });
  });
});

describe("an event", () => {
  test("takes days where it takes days", () => {
    expect(structured(event())).toMatchObject({
      "@type": "Event",
      startDate: "2018-12-10",
      endDate: "2018-12-11",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: [{ "@type": "Place", name: "Marrakech", address: { addressCountry: "Marruecos" } }],
    });
    expect(structured(event())).not.toHaveProperty("headline");
  });

  test.each([
    ["America/Santiago", "2031-03-07T09:00-03:00"],
    ["America/Santiago", "2031-06-07T09:00-04:00", "2031-06-07T09:00"],
    ["Asia/Kathmandu", "2031-03-07T09:00+05:45"],
    ["", "2031-03-07T09:00"],
  ])("begins at a moment that is the same everywhere, in %s", (timeZone, startDate, startsAt = "2031-03-07T09:00") => {
    expect(structured(event({ startsAt, endsAt: "", allDay: false, timeZone })).startDate).toBe(startDate);
  });

  test("may be both at a place and online", () => {
    const both = structured(event({ onlineUrl: "https://example.org/join" }));
    expect(both.eventAttendanceMode).toBe("https://schema.org/MixedEventAttendanceMode");
    expect(both.location).toHaveLength(2);
    const online = structured(event({ city: "", country: "", onlineUrl: "https://example.org/join" }));
    expect(online.location).toEqual([{ "@type": "VirtualLocation", url: "https://example.org/join" }]);
  });
});

test("news says where it comes from", () => {
  expect(structured(news({ sourceUrl: "https://example.org/n" }))).toMatchObject({
    "@type": "NewsArticle",
    datePublished: "2018-12-10",
    publisher: { name: "United Nations" },
    isBasedOn: "https://example.org/n",
  });
});

test("a title cannot end the script that it stands in", () => {
  const data = { name: "</script><script>alert(1)</script> & <!-- 1 < 2" };
  const written = renderToStaticMarkup(<StructuredData data={data} />);
  expect(written.match(/<\/?script/g)).toEqual(["<script", "</script"]);
  expect(written).not.toContain("<!--");
  const [, json = ""] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(written) ?? [];
  expect(JSON.parse(json)).toEqual(data);
});
