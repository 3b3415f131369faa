import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { config } from "@/lib/base/config";
import { listKeptMails } from "@/lib/mail/folder";

export default async function KeptMailsPage() {
  if (config().mode === "production") notFound();
  const [t, format, mails] = await Promise.all([
    getTranslations({ locale: "en", namespace: "mail.dev" }),
    getFormatter({ locale: "en" }),
    listKeptMails(),
  ]);
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
