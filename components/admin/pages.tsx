import { useTranslations } from "next-intl";

type Props = {
  page: number;
  pages: number;
  to: (page: number) => string;
  /** Not the newest first, but in some other order. */
  ordered?: boolean;
};

/** From one page of a list to the next; without another order the first is the newest. */
export function Pages({ page, pages, to, ordered }: Props) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("page", { page, pages })} className="flex gap-6">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {ordered ? desk("previous") : t("newer")}
        </a>
      ) : null}
      <span>{t("page", { page, pages })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {ordered ? desk("next") : t("older")}
        </a>
      ) : null}
    </nav>
  );
}
