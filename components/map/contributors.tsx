import { useLocale } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { ContributorLine } from "@/lib/insight/contributors";

type Props = {
  title: string;
  contributors: ContributorLine[];
  /** How many more of them there are, a path that leads there, and what it says. */
  more?: { count: number; path: string; text: string };
};

/** Those who wrote or organised most, each with the way to what is theirs. */
export function Contributors({ title, contributors, more }: Props) {
  const locale = useLocale() as Locale;
  const goesOn = more && more.count > 0;
  if (contributors.length === 0 && !goesOn) return null;
  return (
    <section className="border-ink border-t pt-5">
      <h2>{title}</h2>
      <ul className="mt-2">
        {contributors.map(({ name, language, path, count }) => (
          <li key={path} className="flex items-baseline justify-between gap-4 border-line border-b py-1.5">
            <a href={localePath(locale, path)} className="title-link">
              <bdi lang={language}>{name}</bdi>
            </a>
            <span className="text-quiet tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
      {goesOn ? (
        <p className="mt-3">
          <a href={localePath(locale, more.path)}>{more.text}</a>
        </p>
      ) : null}
    </section>
  );
}
