import { useTranslations } from "next-intl";
import type { Choice } from "@/lib/catalogue/filling";
import { Button } from "../form/button";
import { Checkbox, Radios } from "../form/choice";
import { FileInput, TextInput } from "../form/text";

type Props = {
  /** Shown open; a draft that has begun keeps it folded. */
  open: boolean;
  /** What was given and came to nothing, and why, in the reader's language. */
  given?: string;
  problem?: string;
  /** Records of a file to choose from. */
  choices: Choice[];
  file: string;
  /** Whether the form says anything that could be replaced. */
  begun: boolean;
};

/** The first step of a publication's form: it fills itself from what the writer points at. */
export function FillStep({ open, given, problem, choices, file, begun }: Props) {
  const t = useTranslations("filling");
  const options = choices.map(({ title, names, year }, position) => ({
    value: String(position),
    label: <bdi>{title || t("untitled")}</bdi>,
    hint: <bdi>{[names, year].filter(Boolean).join(", ")}</bdi>,
  }));
  return (
    <details open={open} className="border-line border-y py-4">
      <summary className="cursor-pointer font-semibold font-title text-lg">{t("title")}</summary>
      <div className="mt-3 space-y-5">
        <p className="max-w-[65ch] text-quiet">{t("intro")}</p>
        <TextInput
          name="fillFrom"
          label={t("from")}
          hint={t("fromHint")}
          errors={problem ? [problem] : undefined}
          defaultValue={given}
          maxLength={2000}
          dir="ltr"
          autoComplete="off"
        />
        <FileInput
          name="fillFile"
          label={t("file")}
          hint={t("fileHint")}
          accept=".bib,.bibtex,.ris,.json,.pdf,application/pdf,application/x-bibtex,application/x-research-info-systems"
        />
        {options.length > 0 ? (
          <div id="fillChoice" className="max-h-[28rem] scroll-mt-6 overflow-y-auto border-sky border-s-4 ps-4">
            <Radios name="fillChoice" label={t("choose", { file })} options={options} />
          </div>
        ) : null}
        {begun ? <Checkbox name="fillReplace" value="yes" label={t("replace")} hint={t("replaceHint")} /> : null}
        <Button name="intent" value="fill" formNoValidate>
          {t("button")}
        </Button>
      </div>
    </details>
  );
}
