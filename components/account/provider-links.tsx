import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/form/button";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = { providers: { id: "orcid" | "oidc"; host: string }[]; next?: string };

/** Ways in by an account that one has elsewhere; nothing when none is set up. */
export function ProviderLinks({ providers, next }: Props) {
  const t = useTranslations("accounts.providers");
  const locale = useLocale() as Locale;
  if (providers.length === 0) return null;
  const query = next ? `?next=${encodeURIComponent(next)}` : "";
  return (
    <ul className="flex flex-wrap gap-3">
      {providers.map(({ id, host }) => (
        <li key={id}>
          <ButtonLink href={localePath(locale, `/login/with/${id}${query}`)}>{t(id, { host })}</ButtonLink>
        </li>
      ))}
    </ul>
  );
}
