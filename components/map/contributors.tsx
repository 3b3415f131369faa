import { useLocale } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { ContributorLine } from "@/lib/insight/contributors";

/** Those who wrote or organised most, each with the search for what is theirs. */
export function Contributors({ title, contributors }: { title: string; contributors: ContributorLine[] }) {
  const locale = useLocale() as Locale;
  if (contributors.length === 0) return null;
  return (
    <section className="border-ink border-t pt-5">
      <h2>{title}</h2>
      <ul className="mt-2">
        {contributors.map(({ name, path, count }) => (
          <li key={path} className="flex items-baseline justify-between gap-4 border-line border-b py-1.5">
            <a href={localePath(locale, path)} className="title-link">
              <bdi>{name}</bdi>
            </a>
            <span className="text-quiet tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
