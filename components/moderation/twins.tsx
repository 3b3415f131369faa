import { type TwinLine, TwinList } from "../entry/twin-list";

type Props = {
  twins: TwinLine[];
  /** Of which it has been said that they are another work. */
  distinct: string[];
  /** Where an entry stands beside the one that is looked at. */
  beside: (entryId: string) => string;
  /** Where the one is merged into the other; undefined where they cannot be. */
  merge: (entryId: string) => string | undefined;
  words: Record<"title" | "none" | "distinct" | "compare" | "merge", string>;
};

/** What may be the same work as the entry at the desk, how sure that is, and what can be done about it. */
export function Twins({ twins, distinct, beside, merge, words }: Props) {
  return (
    <section aria-labelledby="twins" className="text-sm">
      <h2 id="twins" className="text-base">
        {words.title}
      </h2>
      {twins.length === 0 ? <p className="mt-1">{words.none}</p> : null}
      <div className="mt-1">
        <TwinList
          twins={twins}
          more={({ entryId }) => (
            <>
              {distinct.includes(entryId) ? <p className="border-turmeric border-s-4 ps-3">{words.distinct}</p> : null}
              <ul className="flex flex-wrap gap-x-4">
                <li>
                  <a href={beside(entryId)}>{words.compare}</a>
                </li>
                {merge(entryId) ? (
                  <li>
                    <a href={merge(entryId)}>{words.merge}</a>
                  </li>
                ) : null}
              </ul>
            </>
          )}
        />
      </div>
    </section>
  );
}
