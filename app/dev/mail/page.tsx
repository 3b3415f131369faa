import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { config } from "@/lib/base/config";
import { listKeptMails } from "@/lib/mail/folder";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

/** The kept mails, newest first; `?to=` leaves those to one address. */
export default async function KeptMailsPage({ searchParams }: Props) {
  if (config().mode === "production") notFound();
  const { to: wanted } = await searchParams;
  const [t, format, all] = await Promise.all([
    getTranslations({ locale: "en", namespace: "mail.dev" }),
    getFormatter({ locale: "en" }),
    listKeptMails(),
  ]);
  const mails = wanted ? all.filter(({ to }) => to === wanted) : all;
  return (
    <>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("explanation")}</p>
      {mails.length === 0 ? <p>{t("none")}</p> : null}
      <ol className="space-y-3">
        {mails.map(({ name, to, subject, date }) => (
          <li key={name} className="border-line border-t pt-3">
            <a href={`/dev/mail/${name}`}>
              <bdi>{subject}</bdi>
            </a>
            <p className="label">
              {t("to")} {to} ·{" "}
              <time dateTime={date.toISOString()}>
                {format.dateTime(date, { timeStyle: "medium", dateStyle: "medium" })}
              </time>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
