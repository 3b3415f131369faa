import { textDirection } from "@/lib/i18n/locales";
import type { BulkItemView } from "@/lib/moderation/bulk-data";

type Props = {
  title: string;
  items: BulkItemView[];
  href: (entryId: string) => string;
  untitled: string;
  /** In words, why nothing is, or was, done to an entry. */
  because?: (item: BulkItemView) => string;
  open?: boolean;
};

/** Entries of a bulk decision to which the same happens, with what stands in the way of each. */
export function BulkItems({ title, items, href, untitled, because, open }: Props) {
  if (items.length === 0) return null;
  return (
    <details open={open} className="border-line border-t py-3">
      <summary className="font-medium font-title text-lg">{title}</summary>
      <ul className="mt-3 divide-y divide-line">
        {items.map((item) => (
          <li key={item.entryId} className="py-2">
            <a href={href(item.entryId)} lang={item.language} dir={textDirection(item.language)}>
              {item.title || untitled}
            </a>
            {because?.(item) ? <p className="text-quiet text-sm">{because(item)}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
