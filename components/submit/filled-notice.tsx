import { useTranslations } from "next-intl";
import { Notice } from "../form/messages";

type Props = {
  /** Each source in the reader's language, with the labels of the fields that it filled. */
  filled: { origin: string; fields: string }[];
  /** Labels of fields that were left as they were. */
  left: string;
  /** What could not be done beside it. */
  problem?: string;
  fromPdf: boolean;
};

/** What a form was filled in with, from where, and what was left. */
export function FilledNotice({ filled, left, problem, fromPdf }: Props) {
  const t = useTranslations("filling");
  const title = filled.length > 0 ? t("filled") : t("nothingNew");
  return (
    <Notice tone={problem ? "warning" : "success"} title={title} live>
      <ul className="space-y-1">
        {filled.map(({ origin, fields }) => (
          <li key={origin}>{t("fields", { origin, fields })}</li>
        ))}
        {left ? <li>{t("left", { fields: left })}</li> : null}
      </ul>
      {problem ? <p className="mt-2">{problem}</p> : null}
      {fromPdf ? <p className="mt-2">{t("pdfNotKept")}</p> : null}
    </Notice>
  );
}
