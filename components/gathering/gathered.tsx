import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Kind, kinds } from "@/lib/catalogue/schema";
import type { EntryCard, TermCount } from "@/lib/catalogue/view";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { CardList } from "../entry/card";
import { EventList } from "../home/ahead";

type Words = { publications: string; news: string; events: string; all: string };
type Props = {
  publications: EntryCard[];
  news: EntryCard[];
  events: EntryCard[];
  /** Path of the search for all publications of the page. */
  allPath: string;
  words: Words;
  /** Above the publications. */
  first?: ReactNode;
  /** Beside the publications. */
  children: ReactNode;
};

/** What there is on a topic or country: publications in the main column, all else beside. */
export function Gathered({ publications, news, events, allPath, words, first, children }: Props) {
  const locale = useLocale() as Locale;
  return (
    <div className="mt-10 grid gap-x-12 gap-y-12 lg:grid-cols-12">
      <div className="space-y-12 lg:col-span-7">
        {first}
        {publications.length > 0 ? (
          <section className="border-ink border-t pt-5">
            <h2>{words.publications}</h2>
            <CardList cards={publications} />
            <p className="mt-3">
              <a href={localePath(locale, allPath)}>{words.all}</a>
            </p>
          </section>
        ) : null}
        {news.length > 0 ? (
          <section className="border-ink border-t pt-5">
            <h2>{words.news}</h2>
            <CardList cards={news} />
          </section>
        ) : null}
      </div>
      <div className="space-y-12 lg:col-span-5">
        {children}
        {events.length > 0 ? (
          <section className="border-ink border-t pt-5">
            <h2>{words.events}</h2>
            <EventList events={events} heading="h3" />
          </section>
        ) : null}
      </div>
    </div>
  );
}

/** Terms with their counts as bars, most first: the length says what the number says. */
export function Counts({
  title,
  counts,
  href,
}: {
  title: string;
  counts: TermCount[];
  href: (code: string) => string;
}) {
  const locale = useLocale() as Locale;
  if (counts.length === 0) return null;
  const most = Math.max(...counts.map(({ count }) => count));
  return (
    <section className="border-ink border-t pt-5">
      <h2>{title}</h2>
      <ul className="mt-3 space-y-2">
        {counts.map(({ code, label, count }) => (
          <li key={code}>
            <div className="flex justify-between gap-4">
              <a href={localePath(locale, href(code))} className="title-link">
                {label}
              </a>
              <span className="text-quiet tabular-nums">{count}</span>
            </div>
            <svg
              viewBox="0 0 100 1"
              preserveAspectRatio="none"
              className="h-0.5 w-full rtl:-scale-x-100"
              aria-hidden="true"
            >
              <path d={`M0 .5H${(count / most) * 100}`} strokeWidth="1" className="stroke-sea" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How much there is of each kind, in one line. */
export function KindCounts({ counts }: { counts: Record<Kind, number> }) {
  const t = useTranslations("entry.kinds");
  const there = kinds.filter((kind) => counts[kind] > 0);
  if (there.length === 0) return null;
  return <p className="label mt-3">{there.map((kind) => t(kind, { count: counts[kind] })).join(MIDDLE_DOT)}</p>;
}
