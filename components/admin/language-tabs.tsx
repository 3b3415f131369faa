import { useLocale } from "next-intl";
import { type Locale, localeNames, localePath, locales } from "@/lib/i18n/locales";

type Props = {
  label: string;
  current: Locale;
  /** The page whose words they are, without language prefix. */
  page: string;
};

/** From the words of one language to those of another. */
export function LanguageTabs({ label, current, page }: Props) {
  const locale = useLocale() as Locale;
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-5">
      {locales.map((each) => (
        <a
          key={each}
          href={localePath(locale, `${page}?language=${each}`)}
          aria-current={each === current ? "page" : undefined}
          lang={each}
          className="nav-link"
        >
          {localeNames[each]}
        </a>
      ))}
    </nav>
  );
}
