import { useTranslations } from "next-intl";
import { Notice } from "../form/messages";
import { SearchBox } from "./search-box";

/** For an address that asks without end: the catalogue stays quick for the others, and what was typed is kept. */
export function TooMany({ text }: { text: string }) {
  const t = useTranslations("errors.code");
  return (
    <div className="page space-y-6">
      <SearchBox text={text} />
      <Notice tone="warning">{t("tooMany")}</Notice>
    </div>
  );
}
