import { getTranslations } from "next-intl/server";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** The desk's lists, and the log. */
export async function ModerationNavigation({ locale, show }: { locale: Locale; show: string }) {
  const t = await getTranslations({ locale, namespace: "moderation" });
  const places = [
    ...(["waiting", "mine", "afterwards"] as const).map((name) => ({
      name,
      label: t(`show.${name}`),
      href: `/moderation?show=${name}`,
    })),
    { name: "log", label: t("log"), href: "/moderation/log" },
  ];
  return (
    <nav aria-label={t("title")} className="flex flex-wrap gap-x-6 gap-y-2 border-line border-b pb-3">
      {places.map(({ name, label, href }) => (
        <a
          key={name}
          href={localePath(locale, href)}
          aria-current={name === show ? "page" : undefined}
          className="py-1"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
