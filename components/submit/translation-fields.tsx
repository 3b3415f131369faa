import { TextArea, TextInput } from "../form/text";
import type { FormContext } from "./form-context";

/** One fold per language of the hub other than the original's. */
export function TranslationFields({ form, body }: { form: FormContext; body?: string }) {
  const { content, t, errors, choices } = form;
  return (
    <div className="space-y-4">
      <p className="max-w-[65ch] text-quiet">{t("hints.translations")}</p>
      {choices.translations
        .filter(({ locale }) => locale !== content.language)
        .map(({ locale, name, dir }) => {
          const translation = content.translations[locale as keyof typeof content.translations];
          const field = (part: string) => `translations.${locale}.${part}`;
          return (
            <details key={locale} open={translation !== undefined}>
              <summary className="cursor-pointer py-1.5 font-medium font-title" lang={locale} dir={dir}>
                {name}
              </summary>
              <div className="space-y-5 border-line border-s-2 ps-4">
                <TextInput
                  name={field("title")}
                  label={t("fields.title")}
                  errors={errors(field("title"))}
                  defaultValue={translation?.title}
                  maxLength={500}
                  lang={locale}
                  dir={dir}
                />
                <TextArea
                  name={field("abstract")}
                  label={t(body ? "fields.summary" : "fields.abstract")}
                  defaultValue={translation?.abstract}
                  maxLength={20000}
                  lang={locale}
                  dir={dir}
                />
                {body ? (
                  <TextArea
                    name={field("body")}
                    label={body}
                    defaultValue={translation?.body}
                    maxLength={100000}
                    lang={locale}
                    dir={dir}
                  />
                ) : null}
                <TextInput
                  name={field("keywords")}
                  label={t("fields.keywords")}
                  defaultValue={translation?.keywords.join(", ")}
                  lang={locale}
                  dir={dir}
                />
              </div>
            </details>
          );
        })}
    </div>
  );
}
