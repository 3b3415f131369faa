import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/components/account/frame";
import { Button } from "@/components/form/button";
import { logOut } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.logout"))("title") };
}

export default async function LogOutPage() {
  const t = await getTranslations("accounts.logout");
  return (
    <AccountFrame title={t("title")} intro={t("intro")}>
      <form action={logOut}>
        <Button kind="primary">{t("submit")}</Button>
      </form>
    </AccountFrame>
  );
}
