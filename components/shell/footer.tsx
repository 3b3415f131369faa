import { useLocale, useTranslations } from "next-intl";
import type { Actor } from "@/lib/accounts/actor";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { LanguageSwitch } from "./language-switch";
import { type Destination, explore, more, office, ownPages, submit } from "./navigation";

export function Footer({ actor, path }: { actor: Pick<Actor, "name" | "role"> | null; path: string }) {
  const t = useTranslations("site");
  return (
    <footer className="mt-20 border-line border-t bg-sand print:hidden">
      <div className="wrap grid grid-cols-2 gap-x-8 gap-y-10 py-12 md:grid-cols-12">
        <div className="col-span-2 md:col-span-6">
          <p className="font-semibold font-title">{t("name")}</p>
          <p className="mt-2 max-w-[48ch] text-quiet">{t("description")}</p>
          <div className="mt-5">
            <LanguageSwitch path={path} className="gap-x-5" />
          </div>
        </div>
        <Column title={t("footer.explore")} list={[...explore, ...more]} />
        <Column
          title={t("footer.takePart")}
          list={[
            submit,
            { key: "about", path: "/about" },
            ...office(actor),
            ...(actor ? [] : [...ownPages(null), register]),
          ]}
        />
      </div>
    </footer>
  );
}

const register: Destination = { key: "register", path: "/register" };

function Column({ title, list }: { title: string; list: Destination[] }) {
  const t = useTranslations("site.navigation");
  const locale = useLocale() as Locale;
  return (
    <nav aria-label={title} className="md:col-span-3">
      <h2 className="label">{title}</h2>
      <ul className="mt-1 font-title">
        {list.map(({ key, path }) => (
          <li key={key}>
            <a href={localePath(locale, path)} className="nav-link">
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
