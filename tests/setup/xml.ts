import { DOMParser, type Document } from "@xmldom/xmldom";

/** An XML document; throws where it is not well-formed. */
export function parseXml(text: string): Document {
  const onError = (_level: string, message: string) => {
    throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(text, "text/xml");
}

/** The texts of a document's elements of a name, in order. */
export function textsOf(document: Document, name: string): string[] {
  return Array.from(document.getElementsByTagName(name), ({ textContent }) => textContent ?? "");
}
