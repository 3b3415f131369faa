import { useTranslations } from "next-intl";
import type { FormView } from "@/app/form-view";
import { Button } from "@/components/form/button";
import { TextInput } from "@/components/form/text";
import { close } from "./actions";

type Props = { email: string; hasPassword: boolean; view: FormView };

/** Proves that it is the person, and that they mean it. */
export function ClosingForm({ email, hasPassword, view }: Props) {
  const t = useTranslations("leaving.close");
  const accounts = useTranslations("accounts.fields");
  return (
    <form key={view.key} action={close} className="space-y-6 border-line border-t pt-6" noValidate>
      <TextInput
        type="email"
        name="confirmation"
        label={t("confirmation")}
        hint={t.rich("confirmationHint", { email: () => <bdi dir="ltr">{email}</bdi> })}
        errors={view.errors("confirmation")}
        defaultValue={view.value("confirmation")}
        autoComplete="off"
        maxLength={254}
        dir="ltr"
        required
      />
      {hasPassword ? (
        <TextInput
          type="password"
          name="currentPassword"
          label={accounts("currentPassword")}
          errors={view.errors("currentPassword")}
          autoComplete="current-password"
          dir="ltr"
          required
        />
      ) : null}
      <Button kind="primary">{t("submit")}</Button>
    </form>
  );
}
