import { useTranslations } from "next-intl";

export default function HomePage() {
  const t = useTranslations("site");
  return <h1>{t("name")}</h1>;
}
