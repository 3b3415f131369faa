import { useLocale } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { ContributorLine } from "@/lib/insight/contributors";

type Props = {
  title: string;
  contributors: ContributorLine[];
  /** A path that leads to more of them, and what it says; null where there are none. */
  more?: { path: string; text: string } | null;
};

/** Those who wrote or organised most, each with the way to what is theirs. */
export function Contributors({ title, contributors, more }: Props) {
  const locale = useLocale() as Locale;
  if (contributors.length === 0 && !more) return null;
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
      {more ? (
        <p className="mt-3">
          <a href={localePath(locale, more.path)}>{more.text}</a>
        </p>
      ) : null}
    </section>
  );
}
