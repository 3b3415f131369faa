import { getTranslations } from "next-intl/server";
import { shownName } from "@/lib/accounts/former-member";
import { requireModerator } from "@/lib/accounts/loaders";
import { momentOf } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readLog } from "@/lib/moderation/case-data";
import { ModerationNavigation } from "../navigation";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ page?: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("log") };
}

export default async function LogPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const page = Math.min(Math.max(Number.parseInt(query.page ?? "1", 10) || 1, 1), 100_000);
  const [{ events, pages }, t, leaving] = await Promise.all([
    readLog(page),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "leaving" }),
  ]);
  return (
    <div className="page space-y-8">
      <h1>{t("log")}</h1>
      <ModerationNavigation locale={locale} show="log" moderatorId={moderator.id} />
      <p className="max-w-[65ch] text-quiet">{t("logIntro")}</p>
      <ol className="divide-y divide-line border-line border-y">
        {events.map((event) => (
          <li key={event.id} className="py-3">
            <p>
              {t.rich("step", {
                name: shownName(event.actor?.name, { former: leaving("formerMember"), nobody: t("somebody") }),
                did: t(`did.${event.transition}`),
                title: event.revision?.title || t("item.untitled"),
                person: (name) => <bdi className="font-medium">{name}</bdi>,
                entry: (title) => (
                  <a href={localePath(locale, `/moderation/${event.entryId}`)}>
                    <bdi>{title}</bdi>
                  </a>
                ),
              })}
            </p>
            {event.reason ? (
              <p className="max-w-[65ch] whitespace-pre-line" dir="auto">
                {event.reason}
              </p>
            ) : null}
            <time dateTime={event.at.toISOString()} className="text-quiet text-sm">
              {momentOf(event.at, locale)}
            </time>
          </li>
        ))}
      </ol>
      <nav aria-label={t("page", { page, pages })} className="flex gap-6">
        {page > 1 ? <a href={localePath(locale, `/moderation/log?page=${page - 1}`)}>{t("newer")}</a> : null}
        <span>{t("page", { page, pages: Math.max(pages, 1) })}</span>
        {page < pages ? <a href={localePath(locale, `/moderation/log?page=${page + 1}`)}>{t("older")}</a> : null}
      </nav>
    </div>
  );
}
