import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { EmailField } from "@/components/account/credential-fields";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { findToken } from "@/lib/accounts/token-data";
import { confirm, resend } from "../actions";
import { one, type PageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  // The secret in the address goes to no other site. (With "no-referrer" browsers would also hide the form’s origin.)
  return { title: (await getTranslations("accounts.confirm"))("title"), referrer: "same-origin", robots: "noindex" };
}

/** The mailed link leads here. Mail scanners follow links, so that only the button uses it up. */
export default async function ConfirmPage({ searchParams }: PageProps) {
  const { token: given, back } = await searchParams;
  const secret = one(given);
  const t = await getTranslations("accounts.confirm");
  const token = secret ? await findToken(secret) : null;
  if (!token || token.purpose === "RESET") return <NewLink expired={secret !== ""} back={back} />;
  const { newEmail } = token;
  return (
    <AccountFrame title={t("title")} intro={newEmail ? t("introChange", { email: newEmail }) : t("intro")}>
      <form action={confirm}>
        <input type="hidden" name="token" value={secret} />
        <Button kind="primary">{t("submit")}</Button>
      </form>
    </AccountFrame>
  );
}

async function NewLink({ expired, back }: { expired: boolean; back: string | string[] | undefined }) {
  const [t, view] = await Promise.all([getTranslations("accounts"), formView(back)]);
  return (
    <AccountFrame title={t(expired ? "confirm.expiredTitle" : "confirm.newTitle")}>
      {expired ? <Notice tone="warning">{t("confirm.expired")}</Notice> : null}
      <FormProblems title={t("problems.title")} view={view} />
      <p className="max-w-[65ch]">{t("confirm.newIntro")}</p>
      <form key={view.key} action={resend} className="space-y-6" noValidate>
        <EmailField label={t("fields.email")} errors={view.errors("email")} defaultValue={view.value("email")} />
        <Button kind="primary">{t("confirm.newSubmit")}</Button>
      </form>
    </AccountFrame>
  );
}
