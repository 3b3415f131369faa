import type { Piece } from "@/lib/search/highlight";

/** A text with what was found in it marked. */
export function Marked({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name.
  return pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text));
}
