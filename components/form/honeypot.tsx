import { useTranslations } from "next-intl";
import { honeypotField } from "@/lib/accounts/honeypot";

/**
 * The field that only programs fill in. It is not rendered, so that neither eyes nor screen readers nor the browser's own
 * filling in meet it; the label is for browsers that show everything.
 */
export function Honeypot() {
  const t = useTranslations("trust");
  return (
    <div hidden aria-hidden="true">
      <label>
        {t("honeypot")}
        <input type="text" name={honeypotField} tabIndex={-1} autoComplete="off" data-1p-ignore data-lpignore="true" />
      </label>
    </div>
  );
}
