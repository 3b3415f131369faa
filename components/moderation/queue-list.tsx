import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { textDirection } from "@/lib/i18n/locales";
import type { QueueItem } from "@/lib/moderation/queue-data";
import { fieldId } from "../form/field";

type Props = {
  items: QueueItem[];
  /** Ids of those that are ticked. */
  chosen: string[];
  href: (item: QueueItem) => string;
  words: {
    choose: (title: string) => string;
    kind: (item: QueueItem) => string;
    topics: (item: QueueItem) => string;
    facts: (item: QueueItem) => string[];
    untitled: string;
  };
};

/** Entries that wait, oldest first, each with a box for deciding several at once. */
export function QueueList({ items, chosen, href, words }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {items.map((item, index) => {
        const title = item.title || words.untitled;
        return (
          <li key={item.entryId} className="flex gap-4 py-3">
            <input
              type="checkbox"
              name="entry"
              value={item.entryId}
              defaultChecked={chosen.includes(item.entryId)}
              // Where the summary of errors leads when nothing is ticked.
              id={index === 0 ? fieldId("entry") : undefined}
              aria-label={words.choose(title)}
              className="mt-1 size-6 shrink-0"
            />
            <div>
              <p className="text-quiet text-sm">{words.kind(item)}</p>
              <a href={href(item)} className="font-medium" lang={item.language} dir={textDirection(item.language)}>
                {title}
              </a>
              <p className="text-sm">{words.topics(item)}</p>
              <p className="text-quiet text-sm">{words.facts(item).join(MIDDLE_DOT)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
