// Answers as small as a reader's program can take them. Next.js itself knows no Brotli.
import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";

/** With it a page is a quarter smaller than with gzip, and takes less time (docs/decisions/028-brotli.md). */
const QUALITY = 5;
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } } });

/** Compresses an answer on its way out: with Brotli where it is accepted, else with gzip. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  // Its types are those of Express, of which it needs nothing.
  compress(request as never, response as never, () => undefined);
}
