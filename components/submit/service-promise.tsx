import { useTranslations } from "next-intl";

/** What the moderators promise to who submits, where they promise something. */
export function ServicePromise({ days, className }: { days: number | null; className?: string }) {
  const t = useTranslations("service");
  return days === null ? null : <p className={className}>{t("promise", { days })}</p>;
}
