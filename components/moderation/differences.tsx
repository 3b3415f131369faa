import { useLocale, useTranslations } from "next-intl";
import type { Passage } from "@/lib/catalogue/word-differences";
import { textDirection } from "@/lib/i18n/locales";

type Props = {
  differences: {
    label: string;
    /** Of a text that is written in one; null for names, numbers and lists. */
    language: string | null;
    passages: Passage[];
  }[];
  /** What they are: one version and the next, or two entries of which none came first. */
  of?: "versions" | "entries";
};

type Of = NonNullable<Props["of"]>;

/** In what two texts differ, field by field: what only the first has is struck out, what only the second has is underlined. */
export function Differences({ differences, of = "versions" }: Props) {
  return (
    <dl className="space-y-3">
      {differences.map(({ label, language, passages }) => (
        <div key={`${label} ${language}`} className="border-line border-t pt-2">
          <dt className="font-medium font-title text-sm">{label}</dt>
          <dd
            lang={language ?? undefined}
            dir={language ? textDirection(language) : undefined}
            className="max-w-[65ch] whitespace-pre-line"
          >
            {language ? (
              <Passages passages={passages} of={of} />
            ) : (
              <bdi>
                <Passages passages={passages} of={of} />
              </bdi>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Passages({ passages, of }: { passages: Passage[]; of: Of }) {
  return passages.map((passage, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: passages have nothing but their place.
    <Told key={place} passage={passage} after={passages[place - 1]} of={of} />
  ));
}

/** How to read them, once above all. */
export function DifferencesKey({ of = "versions" }: Pick<Props, "of">) {
  const t = useTranslations("revisions");
  return (
    <p className="text-quiet text-sm">
      {t.rich(`key.${of}`, {
        del: (text) => <del className="removed">{text}</del>,
        ins: (text) => <ins className="added">{text}</ins>,
      })}
    </p>
  );
}

function Told({ passage: { is, text }, after, of }: { passage: Passage; after?: Passage; of: Of }) {
  const t = useTranslations("revisions");
  const locale = useLocale();
  if (is === "kept") return text;
  const Element = is === "removed" ? "del" : "ins";
  const touches = after?.is === "removed" && !after.text.endsWith("\n");
  // Screen readers pass over <del> and <ins>: words say where a change begins and ends. They are isolated, or the first
  // of them would give the text its direction.
  return (
    <Element className={touches ? `${is} ms-1` : is}>
      <bdi className="sr-only" lang={locale}>
        {` ${is === "removed" ? t(`removed.${of}`) : t(`added.${of}`)} `}
      </bdi>
      {text}
      <bdi className="sr-only" lang={locale}>
        {` ${t(`end.${of}`)} `}
      </bdi>
    </Element>
  );
}
