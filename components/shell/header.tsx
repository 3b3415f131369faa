import { useLocale, useTranslations } from "next-intl";
import { Mark } from "@/components/mark";
import type { Actor } from "@/lib/accounts/actor";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { LanguageSwitch } from "./language-switch";
import { type Destination, explore, isCurrent, ownPages, submit } from "./navigation";

type Props = {
  actor: Pick<Actor, "name" | "role"> | null;
  /** Path and query of the page, without language. */
  path: string;
};

export function Header({ actor, path }: Props) {
  const t = useTranslations("site");
  const locale = useLocale() as Locale;
  return (
    <header className="border-line border-b print:border-0">
      <div className="wrap relative flex items-center justify-between gap-x-4 py-3 lg:gap-x-8">
        <a
          href={localePath(locale, "/")}
          className="flex items-center gap-3 py-1 font-semibold font-title text-ink leading-tight no-underline"
        >
          <Mark className="size-10 shrink-0" />
          <span className="max-w-[11em] text-balance rtl:max-w-[8.5em]">{t("name")}</span>
        </a>
        <div className="hidden lg:block print:hidden">
          <div className="flex justify-end">
            <LanguageSwitch landmark path={path} className="gap-x-5 text-quiet" />
          </div>
          <nav
            aria-label={t("navigation.label")}
            className="mt-1 flex flex-wrap items-center justify-end gap-x-5 font-title"
          >
            <Destinations path={path} list={explore} actor={actor} />
            <span className="h-5 border-line border-s" />
            <Destinations path={path} list={[submit, ...ownPages(actor)]} actor={actor} />
          </nav>
        </div>
        <details className="group lg:hidden print:hidden">
          <summary className="flex min-h-11 items-center gap-2 font-medium font-title">
            <svg
              viewBox="0 0 20 14"
              className="w-5"
              aria-hidden="true"
              stroke="currentColor"
              strokeWidth="2"
              fill="none"
            >
              <path d="M0 2h20" />
              <path d="M1 7a14 14 0 0 0 18 3" />
            </svg>
            {t("menu")}
          </summary>
          <div className="absolute inset-x-0 top-full z-10 border-ink border-b bg-paper px-4 pb-5">
            <nav aria-label={t("navigation.label")} className="grid font-title text-lg">
              <Destinations path={path} list={[...explore, submit, ...ownPages(actor)]} actor={actor} />
            </nav>
            <div className="mt-3 border-line border-t pt-3">
              <LanguageSwitch landmark path={path} className="gap-x-6 text-base" />
            </div>
          </div>
        </details>
      </div>
    </header>
  );
}

function Destinations({ list, path, actor }: Props & { list: Destination[] }) {
  const t = useTranslations("site.navigation");
  const locale = useLocale() as Locale;
  return list.map((destination) => (
    <a
      key={destination.key}
      href={localePath(locale, destination.path)}
      aria-current={isCurrent(path, destination) ? "page" : undefined}
      className="nav-link lg:max-w-56 lg:truncate"
    >
      {destination.key === "account" && actor ? t("account", { name: actor.name }) : t(destination.key)}
    </a>
  ));
}
