import { getTranslations } from "next-intl/server";
import { Button } from "@/components/form/button";
import { TextInput } from "@/components/form/text";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = { locale: Locale; keepId: string; typed?: string; wrong?: string };

/** Asks for the entry that is the same work as another. */
export async function OtherForm({ locale, keepId, typed, wrong }: Props) {
  const t = await getTranslations({ locale, namespace: "merge" });
  return (
    <form action={localePath(locale, "/moderation/merge")} method="get" className="space-y-4">
      <input type="hidden" name="keep" value={keepId} />
      <TextInput
        name="other"
        label={t("other")}
        hint={t("otherHint")}
        errors={wrong ? [wrong] : undefined}
        defaultValue={typed}
        maxLength={500}
        dir="ltr"
        required
      />
      <Button>{t("compare")}</Button>
    </form>
  );
}
