import { limits } from "@/lib/accounts/rate-limit";
import {
  exportSearch,
  type SearchExport,
  type SearchExportFormat,
  searchExportTypes,
} from "@/lib/exchange/search-export-data";
import { tokens } from "@/lib/search/normalise";
import type { SearchQuery } from "@/lib/search/parameters";
import { chosenValues } from "@/lib/search/query";
import { readingSearch } from "./search-reading";

/** `/search.bib|.ris|.json|.csv`: all that a search finds, as a file, in the order of the search. */
export function searchAs(format: SearchExportFormat) {
  return readingSearch(async ({ query, locale }) => {
    const made = await exportSearch(query, format, locale);
    return new Response(streamOf(made.pieces()), { headers: headersOf(made, format, query) });
  }, limits.exportByAddress);
}

function headersOf(
  { total, exported, search }: SearchExport,
  format: SearchExportFormat,
  query: SearchQuery,
): HeadersInit {
  const cut = exported < total ? `-first-${exported}-of-${total}` : "";
  return {
    "Content-Type": searchExportTypes[format],
    "Content-Disposition": `attachment; filename="${exportName(query)}${cut}.${format}"`,
    "Cache-Control": "public, no-cache",
    "X-Content-Type-Options": "nosniff",
    "Hub-Total": String(total),
    "Hub-Exported": String(exported),
    Link: `<${search}>; rel="alternate"; type="text/html"`,
  };
}

const LONGEST_NAME = 80;

/** "hub-search-remittances-sen-mar": as much of a search as plain letters say. */
export function exportName(query: SearchQuery): string {
  const codes = (["kind", "topic", "from", "to", "country", "region", "year"] as const).flatMap((name) =>
    chosenValues(query, name),
  );
  const words = ["hub", "search", ...tokens(query.q), ...codes].map((word) => word.toLowerCase());
  const plain = words.filter((word) => /^[a-z0-9-]+$/.test(word)).join("-");
  return plain.slice(0, LONGEST_NAME).replace(/-+$/, "");
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
