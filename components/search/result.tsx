import type { FoundEntry } from "@/lib/catalogue/search-view";
import { Card } from "../entry/card";
import { InLanguage } from "../entry/words";
import { Marked } from "./marked";

/** A result as a bibliography reads, with what was found marked. */
export function Result({ found: { card, title, snippet } }: { found: FoundEntry }) {
  return (
    <Card card={card} heading="h3" title={<Marked pieces={title} />}>
      {snippet ? (
        <p className="mt-1 max-w-[65ch] text-quiet">
          <InLanguage language={snippet.language}>
            <Marked pieces={snippet.pieces} />
          </InLanguage>
        </p>
      ) : null}
    </Card>
  );
}
