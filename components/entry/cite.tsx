import { useTranslations } from "next-intl";
import { reference } from "@/lib/catalogue/reference";
import type { EntryView } from "@/lib/catalogue/view";

type Props = {
  entry: EntryView;
  address: string;
  formats: { label: string; path: string }[];
  locale: string;
};

/** The reference to copy, and the files that reference managers read. */
export function Cite({ entry, address, formats, locale }: Props) {
  const t = useTranslations("entry");
  return (
    <section>
      <h2 className="text-lg">{t("cite.title")}</h2>
      <p
        className="reading wrap-anywhere mt-2 select-all border-turmeric border-s-3 ps-4"
        lang={entry.original.language.code}
        dir="auto"
      >
        {reference(entry, address, locale).map(({ text, italic, address: isAddress }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other name.
          <span key={index}>
            {index > 0 ? " " : ""}
            {isAddress ? <bdi dir="ltr">{text}</bdi> : italic ? <cite>{text}</cite> : text}
          </span>
        ))}
      </p>
      {formats.length > 0 ? (
        <p className="mt-3 flex flex-wrap gap-x-5">
          <span className="text-quiet">{t("cite.formats")}</span>
          {formats.map(({ label, path }) => (
            <a key={path} href={path} download>
              {label}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}
