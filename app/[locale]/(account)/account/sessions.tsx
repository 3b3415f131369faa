import { useLocale, useTranslations } from "next-intl";
import { ProviderLinks } from "@/components/account/provider-links";
import { Button } from "@/components/form/button";
import type { Account } from "@/lib/accounts/data";
import type { ProviderFacts } from "@/lib/accounts/providers";
import type { Session } from "@/lib/db/generated/client";
import { momentOf } from "@/lib/i18n/dates";
import { logOutEverywhere, logOutSession, unlink } from "../actions";

export function SessionsSection({ sessions, current }: { sessions: Session[]; current: string }) {
  const t = useTranslations("accounts.sessions");
  const locale = useLocale();
  return (
    <section className="space-y-4 border-line border-t pt-6" aria-labelledby="sessions">
      <h2 id="sessions">{t("title")}</h2>
      <ul className="space-y-3">
        {sessions.map(({ id, userAgent, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>
              {t("since", {
                device: deviceOf(userAgent) ?? t("unknown"),
                time: momentOf(createdAt, locale),
              })}
            </span>
            {id === current ? (
              <strong>{t("current")}</strong>
            ) : (
              <form action={logOutSession}>
                <input type="hidden" name="session" value={id} />
                <Button kind="quiet">{t("end")}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={logOutEverywhere}>
        <Button>{t("everywhere")}</Button>
      </form>
    </section>
  );
}

export function ProvidersSection({ account, providers }: { account: Account; providers: ProviderFacts[] }) {
  const t = useTranslations("accounts.providers");
  const linked = new Map(account.identities.map(({ provider, subject }) => [provider, subject]));
  const shown = providers.filter(({ id }) => linked.has(id));
  if (providers.length === 0) return null;
  return (
    <section className="space-y-4 border-line border-t pt-6" aria-labelledby="providers">
      <h2 id="providers">{t("title")}</h2>
      <ul className="space-y-3">
        {shown.map(({ id, host }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <span>{t("linked", { host, subject: linked.get(id) ?? "" })}</span>
            <form action={unlink}>
              <input type="hidden" name="provider" value={id} />
              <Button kind="quiet">{t("unlink")}</Button>
            </form>
          </li>
        ))}
      </ul>
      <ProviderLinks providers={providers.filter(({ id }) => !linked.has(id))} next="/account" />
    </section>
  );
}

const browsers = ["Edg", "OPR", "Firefox", "Chrome", "Safari"] as const;
const names: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
const systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"] as const;

/** "Firefox, Linux": as much of a browser's name for itself as helps a person to recognise it. */
function deviceOf(userAgent: string | null): string | undefined {
  const browser = browsers.find((name) => userAgent?.includes(`${name}/`));
  const system = systems.find((name) => userAgent?.includes(name));
  return [browser && (names[browser] ?? browser), system].filter(Boolean).join(", ") || undefined;
}
