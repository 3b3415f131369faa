/** Where bytes are kept, under the SHA-256 of their content in hex: the same bytes are kept once. */
export type Storage = {
  /** Keeps bytes for good before it returns. */
  put(sha256: string, bytes: Buffer): Promise<void>;
  /** The bytes, or null when there are none under this key. */
  get(sha256: string): Promise<ReadableStream<Uint8Array> | null>;
  exists(sha256: string): Promise<boolean>;
  /** Forgets bytes; it is well when there are none. */
  remove(sha256: string): Promise<void>;
  /** Whether files can be kept now. */
  answers(): Promise<boolean>;
};
