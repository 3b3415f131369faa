import { element, writeXml, type XmlElement } from "@/lib/base/xml";
import { headerElement, type OaiHeader, type OaiRecord, oaiMoment, recordElement } from "./record";
import { METADATA_PREFIX, type OaiError } from "./request";

export const oaiType = "text/xml; charset=utf-8";

/** Who answers. */
export type Repository = { name: string; baseUrl: string; adminEmail: string; earliest: Date; sample: string };
export type OaiSet = { spec: string; name: string; description: string | null };
/** Where a list goes on, and where it is; without a token at its end. */
export type Page = { token?: string; count: number; total: number };

export type OaiAnswer =
  | { verb: "Identify"; repository: Repository }
  | { verb: "ListMetadataFormats" }
  | { verb: "ListSets"; sets: OaiSet[] }
  | { verb: "GetRecord"; record: OaiRecord }
  | { verb: "ListIdentifiers"; headers: OaiHeader[]; page: Page | null }
  | { verb: "ListRecords"; records: OaiRecord[]; page: Page | null }
  | { error: OaiError };

const namespace = "http://www.openarchives.org/OAI/2.0/";
const root = {
  xmlns: namespace,
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": `${namespace} ${namespace}OAI-PMH.xsd`,
};

/**
 * An answer of OAI-PMH 2.0 (§3.2).
 * @param asked the arguments of the request, which the answer repeats unless they made no sense
 */
export function writeOaiAnswer(answer: OaiAnswer, asked: URLSearchParams, baseUrl: string, at: Date): string {
  const senseless = "error" in answer && (answer.error.code === "badVerb" || answer.error.code === "badArgument");
  return writeXml(
    element(
      "OAI-PMH",
      root,
      element("responseDate", {}, oaiMoment(at)),
      element("request", senseless ? {} : Object.fromEntries(asked), baseUrl),
      "error" in answer
        ? element("error", { code: answer.error.code }, answer.error.detail)
        : element(answer.verb, {}, ...partsOf(answer)),
    ),
  );
}

function partsOf(answer: Exclude<OaiAnswer, { error: OaiError }>): (XmlElement | undefined)[] {
  switch (answer.verb) {
    case "Identify":
      return identity(answer.repository);
    case "ListMetadataFormats":
      return [dublinCoreFormat()];
    case "ListSets":
      return answer.sets.map(setElement);
    case "GetRecord":
      return [recordElement(answer.record)];
    case "ListIdentifiers":
      return [...answer.headers.map(headerElement), pageElement(answer.page)];
    case "ListRecords":
      return [...answer.records.map(recordElement), pageElement(answer.page)];
  }
}

function identity({ name, baseUrl, adminEmail, earliest, sample }: Repository): XmlElement[] {
  const identifiers = `${namespace}oai-identifier`;
  return [
    element("repositoryName", {}, name),
    element("baseURL", {}, baseUrl),
    element("protocolVersion", {}, "2.0"),
    element("adminEmail", {}, adminEmail),
    element("earliestDatestamp", {}, oaiMoment(earliest)),
    element("deletedRecord", {}, "persistent"),
    element("granularity", {}, "YYYY-MM-DDThh:mm:ssZ"),
    element(
      "description",
      {},
      element(
        "oai-identifier",
        { xmlns: identifiers, "xsi:schemaLocation": `${identifiers} ${identifiers}.xsd` },
        element("scheme", {}, "oai"),
        element("repositoryIdentifier", {}, new URL(baseUrl).hostname),
        element("delimiter", {}, ":"),
        element("sampleIdentifier", {}, sample),
      ),
    ),
  ];
}

function dublinCoreFormat(): XmlElement {
  return element(
    "metadataFormat",
    {},
    element("metadataPrefix", {}, METADATA_PREFIX),
    element("schema", {}, `${namespace}oai_dc.xsd`),
    element("metadataNamespace", {}, `${namespace}oai_dc/`),
  );
}

function setElement({ spec, name, description }: OaiSet): XmlElement {
  const told =
    description &&
    element(
      "oai_dc:dc",
      { "xmlns:oai_dc": `${namespace}oai_dc/`, "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
      element("dc:description", { "xml:lang": "en" }, description),
    );
  return element(
    "set",
    {},
    element("setSpec", {}, spec),
    element("setName", {}, name),
    told ? element("setDescription", {}, told) : undefined,
  );
}

/** The last page of several ends with an empty token (§3.5). */
function pageElement(page: Page | null): XmlElement | undefined {
  return page
    ? element("resumptionToken", { completeListSize: page.total, cursor: page.count }, page.token)
    : undefined;
}
