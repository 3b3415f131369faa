import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { config } from "@/lib/base/config";
import { readKeptMail } from "@/lib/mail/folder";

type Props = { params: Promise<{ name: string }> };

export default async function KeptMailPage({ params }: Props) {
  const { name } = await params;
  const mail = config().mode === "production" ? null : await readKeptMail(name);
  if (!mail) notFound();
  const t = await getTranslations({ locale: "en", namespace: "mail.dev" });
  return (
    <>
      <title>{mail.subject}</title>
      <p>
        <a href="/dev/mail">{t("all")}</a>
      </p>
      <h1 dir="auto">{mail.subject}</h1>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4">
        <dt>{t("to")}</dt>
        <dd>{mail.to}</dd>
        <dt>{t("sentAt")}</dt>
        <dd>{mail.date.toISOString()}</dd>
      </dl>
      <div dir="auto" className="max-w-[65ch] whitespace-pre-wrap border-line border-s-2 ps-4">
        {withLinks(mail.text)}
      </div>
      <ul className="flex gap-6">
        <li>
          <a href={`/dev/mail/${name}/html`}>{t("html")}</a>
        </li>
        <li>
          <a href={`/dev/mail/${name}/source`}>{t("source")}</a>
        </li>
      </ul>
    </>
  );
}

/** The hub writes each address on a line of its own. */
function withLinks(text: string) {
  return text.split(/(^https?:\/\/\S+$)/m).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={part}>
        {part}
      </a>
    ),
  );
}
