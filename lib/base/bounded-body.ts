import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { OutwardError } from "./outward-target";

export type BodyLimit = {
  /** Of the body, decompressed. Two megabytes when left out. */
  maxBytes?: number;
  /** Whether a longer body is a problem, or read as far as `maxBytes`. */
  whenLarger?: "refuse" | "cut";
};

const decompressors: Record<string, () => NodeJS.ReadWriteStream & Readable> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/**
 * Reads an answer's body, decompressed, no further than it may be long.
 * @throws {OutwardError} `tooLarge`; and what the connection or the decompression throws
 */
export async function readBody(
  response: IncomingMessage,
  { maxBytes = 2_000_000, whenLarger = "refuse" }: BodyLimit,
): Promise<Buffer> {
  const decompressor = decompressors[response.headers["content-encoding"] ?? ""]?.();
  const stream = decompressor ? response.pipe(decompressor) : response;
  // A pipe does not carry on the end of a connection that breaks.
  response.once("error", (error) => stream.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > maxBytes && whenLarger === "refuse") throw new OutwardError("tooLarge");
    if (size >= maxBytes && whenLarger === "cut") break;
  }
  return Buffer.concat(parts).subarray(0, maxBytes);
}
