import { textDirection } from "@/lib/i18n/locales";
import type { DeskItem } from "@/lib/moderation/desk-data";

type Props = {
  label: string;
  items: DeskItem[];
  current: string;
  href: (item: DeskItem) => string;
  facts: (item: DeskItem) => string;
  untitled: string;
};

/** The queue around an entry, narrow enough to stand beside it. */
export function DeskList({ label, items, current, href, facts, untitled }: Props) {
  return (
    <nav aria-label={label}>
      <ol className="divide-y divide-line border-line border-y">
        {items.map((item) => (
          <li
            key={item.entryId}
            className={item.entryId === current ? "border-laterite border-s-4 bg-sand ps-2" : undefined}
          >
            <a
              href={href(item)}
              aria-current={item.entryId === current ? "page" : undefined}
              className="title-link block py-2 text-sm leading-snug"
            >
              <span lang={item.language} dir={textDirection(item.language)} className="line-clamp-2">
                {item.title || untitled}
              </span>
              <span className="block text-quiet">{facts(item)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
