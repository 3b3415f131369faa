/** What a page is about, for programs that read it: JSON-LD, which browsers neither run nor show. */
export function StructuredData({ data }: { data: object }) {
  // "</script>" within a title must not end it (HTML standard, §4.12.1.3).
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text of a script is not escaped by React either.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
