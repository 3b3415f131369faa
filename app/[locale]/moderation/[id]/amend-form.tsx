import { getTranslations } from "next-intl/server";
import { Button } from "@/components/form/button";
import { TextArea, TextInput } from "@/components/form/text";
import { Key } from "@/components/moderation/key";
import { LanguageField, TopicsField } from "@/components/submit/common-groups";
import { type FormContext, textField } from "@/components/submit/form-context";
import { CountriesField } from "@/components/submit/place-groups";
import type { PublicationContent } from "@/lib/catalogue/schema";
import { type Locale, textDirection } from "@/lib/i18n/locales";
import type { Case } from "@/lib/moderation/case-data";
import { amendInPlace } from "../actions";

type Props = { locale: Locale; found: Case; filter: string; form: FormContext };

/** Small things put right on the spot, as a revision of the moderator's own. */
export async function AmendForm({ locale, found, filter, form }: Props) {
  const t = await getTranslations({ locale, namespace: "desk" });
  const written = { lang: found.content.language, dir: textDirection(found.content.language) };
  return (
    <details open={found.content.topics.length === 0} className="border-line border-t pt-4">
      <summary className="cursor-pointer font-semibold font-title text-lg" data-keys="e" aria-keyshortcuts="e">
        {t("amend.title")} <Key of="e" />
      </summary>
      <form action={amendInPlace} className="mt-4 space-y-5">
        <p className="max-w-[65ch] text-quiet text-sm">{t("amend.hint")}</p>
        <input type="hidden" name="entryId" value={found.entryId} />
        <input type="hidden" name="version" value={found.version} />
        <input type="hidden" name="filter" value={filter} />
        <TextInput {...textField(form, "title")} {...written} maxLength={500} />
        <TextArea
          {...textField(form, "abstract", { label: found.kind === "publication" ? "abstract" : "summary" })}
          {...written}
          maxLength={20_000}
        />
        <LanguageField form={form} />
        {found.kind === "publication" ? <PublicationFields form={form as FormContext<PublicationContent>} /> : null}
        <TopicsField form={form} />
        <CountriesField form={form} />
        <Button>{t("amend.save")}</Button>
      </form>
    </details>
  );
}

function PublicationFields({ form }: { form: FormContext<PublicationContent> }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextInput {...textField(form, "issued")} maxLength={20} dir="ltr" />
      <TextInput {...textField(form, "doi")} maxLength={300} dir="ltr" />
    </div>
  );
}
