import { useLocale, useTranslations } from "next-intl";
import type { LinkReport } from "@/lib/catalogue/link-data";
import { dayOf } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Button } from "../form/button";

type Props = { links: LinkReport["links"]; forgive: (form: FormData) => Promise<void> };

/** Addresses that lead nowhere: since when, what came back last, which entries have them, and where a copy may be. */
export function DeadLinkList({ links, forgive }: Props) {
  const t = useTranslations("links");
  const item = useTranslations("moderation.item");
  const locale = useLocale() as Locale;
  if (links.length === 0) return null;
  return (
    <ol className="divide-y divide-line border-line border-y">
      {links.map(({ urlHash, url, since, answer, checkedAt, failedDays, archive, entries }) => (
        <li key={urlHash} className="grid gap-x-12 gap-y-3 py-4 lg:grid-cols-[3fr_2fr_auto] lg:items-start">
          <div className="min-w-0">
            <a href={url} rel="noopener noreferrer nofollow" dir="ltr" className="break-all">
              {url}
            </a>
            <p className="mt-1 text-quiet text-sm">
              {[
                t("since", { date: dayOf(since, locale), days: failedDays }),
                checkedAt ? t("last", { date: dayOf(checkedAt, locale), answer: answer ?? "" }) : null,
              ]
                .filter(Boolean)
                .join(" ")}
            </p>
            <p className="text-sm">
              <a href={archive} rel="noopener noreferrer" className="inline-block py-1">
                {t("archive")}
              </a>
            </p>
          </div>
          <ul className="space-y-2">
            {entries.map(({ id, title }) => (
              <li key={id}>
                <a href={localePath(locale, `/moderation/${id}`)}>
                  <bdi>{title || item("untitled")}</bdi>
                </a>
              </li>
            ))}
          </ul>
          <form action={forgive}>
            <input type="hidden" name="link" value={urlHash} />
            <Button kind="quiet" aria-label={t("forgiveNamed", { url })}>
              {t("forgive")}
            </Button>
          </form>
        </li>
      ))}
    </ol>
  );
}
