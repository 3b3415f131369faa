import { useTranslations } from "next-intl";

/** For keyboards: past the header, to what the page is about. Every page has one `<main id="content">`. */
export function SkipLink() {
  const t = useTranslations("site");
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-paper focus:px-4 focus:py-3"
    >
      {t("skip")}
    </a>
  );
}
