import { useTranslations } from "next-intl";
import type { Farewell } from "@/lib/network/closing-data";

/** What closing the account does, with what there is of the person's own; what does not concern them is left out. */
export function Consequences({ farewell, email }: { farewell: Farewell; email: string }) {
  const t = useTranslations("leaving.close");
  const address = () => <bdi dir="ltr">{email}</bdi>;
  const { drafts, waiting, published, claimed } = farewell;
  return (
    <div className="grid max-w-[80rem] gap-8 lg:grid-cols-2">
      <section className="space-y-3" aria-labelledby="gone">
        <h2 id="gone">{t("gone")}</h2>
        <ul className="max-w-[65ch] list-disc space-y-2 ps-5">
          <li>{t("person")}</li>
          <li>{t("belongings")}</li>
          {drafts > 0 ? <li>{t("drafts", { count: drafts })}</li> : null}
          {waiting > 0 ? <li>{t("waiting", { count: waiting })}</li> : null}
          <li>{t.rich("mail", { email: address })}</li>
        </ul>
      </section>
      <section className="space-y-3" aria-labelledby="stays">
        <h2 id="stays">{t("stays")}</h2>
        <ul className="max-w-[65ch] list-disc space-y-2 ps-5">
          {published > 0 ? <li>{t("published", { count: published })}</li> : null}
          <li>{t("authors")}</li>
          <li>{t("history")}</li>
          {claimed > 0 ? <li>{t("claimed", { count: claimed })}</li> : null}
          <li>{t("again")}</li>
        </ul>
      </section>
    </div>
  );
}
