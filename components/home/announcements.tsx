import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/lib/i18n/dates";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import type { AnnouncementView } from "@/lib/outreach/announcement-data";

/** What the hub's people have to say today, each line with its day. */
export function Announcements({ announcements }: { announcements: AnnouncementView[] }) {
  const t = useTranslations("service");
  const locale = useLocale() as Locale;
  if (announcements.length === 0) return null;
  return (
    <section aria-label={t("announcements")}>
      <ul className="space-y-2">
        {announcements.map(({ id, text, language, link, from }) => (
          <li key={id} className="border-turmeric border-s-4 bg-turmeric-wash px-4 py-2.5">
            <time dateTime={from.toISOString().slice(0, 10)} className="label me-3">
              {dayOf(from, locale)}
            </time>
            <span lang={language} dir={textDirection(language)}>
              {link ? <a href={link.startsWith("/") ? localePath(locale, link) : link}>{text}</a> : text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
