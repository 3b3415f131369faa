import type { FoundEntry } from "@/lib/catalogue/search-view";
import type { Piece } from "@/lib/search/highlight";
import { Card } from "../entry/card";

/** A result as a bibliography reads, with what was found marked. */
export function Result({ found: { card, title, snippet } }: { found: FoundEntry }) {
  return (
    <Card card={card} heading="h3" title={<Marked pieces={title} />}>
      {snippet.length > 0 ? (
        <p className="mt-1 max-w-[65ch] text-quiet" dir="auto">
          <Marked pieces={snippet} />
        </p>
      ) : null}
    </Card>
  );
}

function Marked({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name.
  return pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text));
}
