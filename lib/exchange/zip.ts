import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in a ZIP archive; it is opened when its turn comes. */
export type ZipPart = { name: string; open: () => Promise<Readable> };

/**
 * A ZIP archive (APPNOTE 6.3, names in UTF-8), written while it is read: no more than a piece of it is in memory.
 * Everything is deflated, because many readers refuse what is merely stored when its size follows behind it.
 */
export function zipOf(parts: ZipPart[], at: Date): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error) => output.destroy(error as Error));
  for (const { name, open } of parts) {
    zip.addReadStreamLazy(name, { mtime: at, mode: 0o100644, compress: true }, (give) => {
      open().then(
        (stream) => give(null, stream),
        (error) => give(error, Readable.from([])),
      );
    });
  }
  zip.end();
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
