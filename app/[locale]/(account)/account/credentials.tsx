import { useTranslations } from "next-intl";
import type { FormView } from "@/app/form-view";
import { EmailField, NewPasswordField } from "@/components/account/credential-fields";
import { Button } from "@/components/form/button";
import { fieldId } from "@/components/form/field";
import { TextInput } from "@/components/form/text";
import type { Account } from "@/lib/accounts/data";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/accounts/passwords";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { changeEmail, changePassword } from "../actions";

type Props = { account: Account; view: FormView };

/** Names the current password of the second form, where `currentPassword` is that of the first. */
export const emailPasswordField = "email-current-password";

export function PasswordSection({ account, view, locale }: Props & { locale: Locale }) {
  const t = useTranslations("accounts");
  return (
    <section className="space-y-4 border-line border-t pt-6" aria-labelledby="password">
      <h2 id="password">{t("account.password")}</h2>
      {account.hasPassword ? (
        <form key={view.key} action={changePassword} className="space-y-6" noValidate>
          <CurrentPassword view={view} />
          <NewPasswordField
            label={t("fields.newPassword")}
            hint={t("fields.passwordHint", { min: PASSWORD_MIN })}
            errors={view.errors("password")}
            maxLength={PASSWORD_MAX}
          />
          <Button>{t("account.passwordSubmit")}</Button>
        </form>
      ) : (
        <p className="max-w-[65ch]">
          {t("account.noPassword")} <a href={localePath(locale, "/forgot")}>{t("reset.title")}</a>
        </p>
      )}
    </section>
  );
}

export function EmailSection({ account, view }: Props) {
  const t = useTranslations("accounts");
  return (
    <section className="space-y-4 border-line border-t pt-6" aria-labelledby="email">
      <h2 id="email">{t("account.email")}</h2>
      <p className="max-w-[65ch]">{t("account.emailNow", { email: account.email })}</p>
      {account.hasPassword ? (
        <form key={view.key} action={changeEmail} className="space-y-6" noValidate>
          <EmailField
            label={t("fields.newEmail")}
            hint={t("fields.newEmailHint")}
            errors={view.errors("email")}
            defaultValue={view.value("email")}
          />
          <CurrentPassword view={view} id={fieldId(emailPasswordField)} />
          <Button>{t("account.emailSubmit")}</Button>
        </form>
      ) : null}
    </section>
  );
}

function CurrentPassword({ view, id }: { view: FormView; id?: string }) {
  const t = useTranslations("accounts.fields");
  return (
    <TextInput
      type="password"
      name="currentPassword"
      id={id}
      label={t("currentPassword")}
      errors={view.errors("currentPassword")}
      autoComplete="current-password"
      dir="ltr"
      required
    />
  );
}
