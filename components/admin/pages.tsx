import { useTranslations } from "next-intl";

type Props = { page: number; pages: number; to: (page: number) => string };

/** From one page of a list to the next; the first is the newest. */
export function Pages({ page, pages, to }: Props) {
  const t = useTranslations("admin");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("page", { page, pages })} className="flex gap-6">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {t("newer")}
        </a>
      ) : null}
      <span>{t("page", { page, pages })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {t("older")}
        </a>
      ) : null}
    </nav>
  );
}
