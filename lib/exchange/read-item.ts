import type { CslItem } from "./csl-item";

/** An item that was read, what was noticed in reading it, and which of its fields are nobody else's business. */
export type ReadItem = { csl: CslItem; warnings: string[]; leftOut: string[] };
